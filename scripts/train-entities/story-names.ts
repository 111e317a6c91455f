import type { EntityKind } from '../../src/core/entity/kinds.ts'
import { pick, type Random } from './chance.ts'
import {
  allBodies,
  bodies,
  body,
  clubs,
  coined,
  firm,
  firms,
  initials,
  organisation,
  organisationNames,
  outlet,
  outletNames,
  plainBodies,
  shortFirm,
  towns,
  trade,
  universities,
  university
} from './story-organisations.ts'
import { person, shortName } from './story-people.ts'
import {
  adjectives,
  capitals,
  countries,
  hugeTowns,
  largeTowns,
  peoples,
  regionNames,
  smallTowns
} from './story-places.ts'

/** What stands for a slot of a template: the same name for the same slot within a story. */
export function nameOf(
  slot: string,
  names: Map<string, string>,
  random: Random
): { text: string; kind: EntityKind | null } {
  if (slot === '#') return { text: String(2 + Math.floor(random() * 90)), kind: null }
  if (slot === 'W')
    return {
      text: pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], random),
      kind: null
    }
  if (slot === 'X')
    return {
      text: pick(
        ['January', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'November'],
        random
      ),
      kind: null
    }
  if (slot === 'A')
    return {
      text: pick(['Associated Press', 'Reuters', 'AFP', 'AP', 'Xinhua', 'Kyodo'], random),
      kind: 'organisation'
    }
  const kept = names.get(slot) ?? make(slot, names, random)
  names.set(slot, kept)
  // "U.S. officials" names the country; "French officials" names nothing.
  return { text: kept, kind: kept === 'U.S.' || kept === 'US' ? 'place' : (kinds[slot.charAt(0)] ?? null) }
}

const kinds: Readonly<Record<string, EntityKind>> = {
  P: 'person',
  p: 'person',
  O: 'organisation',
  o: 'organisation',
  M: 'organisation',
  S: 'organisation',
  K: 'organisation',
  B: 'organisation',
  F: 'organisation',
  f: 'organisation',
  T: 'organisation',
  U: 'organisation',
  Z: 'organisation',
  z: 'organisation',
  C: 'place',
  H: 'place',
  N: 'place',
  R: 'place'
}

function make(slot: string, names: Map<string, string>, random: Random): string {
  const number = slot.slice(1)
  switch (slot.charAt(0)) {
    case 'P':
      return person(random)
    case 'p': {
      const full = names.get(`P${number}`) ?? person(random)
      names.set(`P${number}`, full)
      return shortName(full)
    }
    case 'O':
      return organisation(random)
    case 'o': {
      const full = names.get(`O${number}`)
      const known = organisationNames.find(([name]) => name === full)
      if (full !== undefined) return known?.[1] ?? full.split(' ')[0] ?? full
      const entry = pick(organisationNames, random)
      names.set(`O${number}`, entry[0] ?? '')
      return pick(entry, random)
    }
    case 'H':
      return pick(capitals, random)
    case 'G':
      return pick(trade, random)
    case 'F':
      return firm(random)
    case 'f': {
      const full = names.get(`F${number}`) ?? firm(random)
      names.set(`F${number}`, full)
      const known = firms.find(([name]) => name === full)
      return known?.at(-1) ?? shortFirm(full)
    }
    case 'T':
      return random() < 0.75 ? pick(towns, random) : pick(largeTowns, random)
    case 'U':
      return random() < 0.5 ? pick(universities, random) : university(random)
    case 'Z':
      return random() < 0.6 ? pick(pick(allBodies, random), random) : body(random)
    case 'z': {
      const full = names.get(`Z${number}`)
      const known = allBodies.find(([name]) => name === full)
      return known?.at(-1) ?? full ?? pick(pick(allBodies, random), random)
    }
    case 'K':
      return initials(random)
    case 'M':
      if (random() < 0.2) return outlet(random)
      return pick(pick(outletNames, random), random).replace(/^The /, '')
    case 'S':
      return random() < 0.7
        ? pick(clubs, random)
        : `${pick(largeTowns, random)} ${pick(['United', 'City', 'FC', 'Rovers', 'Athletic'], random)}`
    case 'B':
      return random() < 0.5
        ? `${pick(adjectives, random)} ${pick(bodies, random)}`
        : pick(plainBodies, random)
    case 'C':
      if (random() < 0.12) return coined(random)
      if (random() < 0.2) return pick(smallTowns, random)
      return random() < 0.5 ? pick(hugeTowns, random) : pick(largeTowns, random)
    case 'N':
      return pick(countries, random)
    case 'R':
      return pick(regionNames, random)
    case 'D':
      return pick(adjectives, random)
    default:
      return pick(peoples, random)
  }
}
