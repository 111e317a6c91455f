import { word } from '../text/word.ts'
import { languageName } from './languages.ts'
import type { FactLeaf } from './tree.ts'

/** What is asked of a version besides its text, in plain language, to follow the word `articles`. */
export function factInWords(fact: FactLeaf): string {
  switch (fact.kind) {
    case 'line':
      return lineInWords(fact.field, fact.typed)
    case 'tag':
      return `tagged “${fact.path}”`
    case 'entity':
      return `that mention “${fact.typed}”`
    case 'language':
      return `in ${languageName(fact.tag)}`
    case 'status':
      return `whose status is ${fact.status}`
    case 'date':
      return daysInWords(fact.from, fact.to)
    case 'length':
      return lengthInWords(fact.atLeast, fact.atMost)
    case 'has':
      return possessionWords[fact.what]
    case 'is':
      return stateWords[fact.state]
    case 'changed':
      return changeInWords(fact.what)
  }
}

function lineInWords(field: (FactLeaf & { kind: 'line' })['field'], typed: string): string {
  switch (field) {
    case 'byline':
      return `by “${typed}”`
    case 'source':
      return `from “${typed}”`
    case 'place':
      return `filed from “${typed}”`
    case 'agency':
      return `carried by “${typed}”`
    case 'note':
      return `with a note that says “${typed}”`
  }
}

const possessionWords = {
  passage: 'with a passage',
  note: 'with a note',
  versions: 'with several versions',
  copies: 'with copies',
  correction: 'with a correction'
} as const

const stateWords = {
  unread: 'not read yet',
  read: 'read already',
  withdrawn: 'that were withdrawn',
  withheld: 'that are withheld',
  newest: 'in their newest version'
} as const

function changeInWords(what: string): string {
  if (what === 'any') return 'in a version that changed something'
  if (what === 'silent') return 'in a version that changed something and does not say so'
  return changedWords[what] ?? `in a version that changed ${what}`
}

const changedWords: Readonly<Record<string, string>> = {
  figure: 'in a version that changed figures',
  name: 'in a version that changed names',
  quotation: 'in a version that changed quotations',
  attribution: 'in a version that changed the attribution',
  hedge: 'in a version that changed hedges',
  headline: 'in a version that changed the headline',
  correction: 'in a version that changed the correction',
  wording: 'in a version that changed the wording',
  punctuation: 'in a version that changed the punctuation'
}

function lengthInWords(atLeast: number, atMost: number | null): string {
  if (atMost === null) return `of at least ${atLeast} words`
  if (atLeast === atMost) return `of ${atLeast} words`
  return atLeast === 0 ? `of at most ${atMost} words` : `of ${atLeast} to ${atMost} words`
}

function daysInWords(from: string | null, to: string | null): string {
  if (from === null) return to === null ? 'of any date' : `before ${dayInWords(to)}`
  if (to === null) return `since ${dayInWords(from)}`
  const last = new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10)
  return last === from ? `of ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(last)}`
}

const months = 'January February March April May June July August September October November December'.split(
  ' '
)

function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return word(`${Number(date)} ${months[Number(month) - 1] ?? ''} ${Number(year)}`)
}
