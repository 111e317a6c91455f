import { listed } from './classes.ts'
import { entityKinds, labelCount, labelOf, place } from './kinds.ts'
import type { Matches } from './lists.ts'

/**
 * How much a name of a list counts beyond what the model learnt. The text it learnt from knows few of the bodies that news
 * is full of, and so trusts the lists less than they deserve; chosen on the development text.
 */
const trust = { severalWords: 2, oneWord: 1 }

/** News names organisations far more often than the text learnt from; chosen on texts of ours in the manner of agencies. */
const newsBias = 0.5

const organisation = entityKinds.indexOf('organisation')
const person = entityKinds.indexOf('person')

/** Add to the scores of organisations, and more to those of listed ones and of a public person's full name. */
export function trustLists({ at }: Matches, emissions: Float32Array): void {
  for (let base = 0; base < emissions.length; base += labelCount) {
    raise(emissions, base + labelOf(organisation, place.begin), newsBias)
    raise(emissions, base + labelOf(organisation, place.unit), newsBias)
  }
  for (let cell = 0; cell < at.length; cell += 1) {
    const bits = at[cell] ?? 0
    if (bits === 0) continue
    const where = cell & 3
    const more = where === 3 ? trust.oneWord : trust.severalWords
    const base = (cell >> 2) * labelCount
    if ((bits & (listed.organisation | listed.outlet)) !== 0)
      raise(emissions, base + labelOf(organisation, where), more)
    if (where !== 3 && (bits & listed.figure) !== 0) raise(emissions, base + labelOf(person, where), more)
  }
}

function raise(emissions: Float32Array, at: number, more: number): void {
  emissions[at] = (emissions[at] ?? 0) + more
}
