import { bodies as publicBodies } from '../../src/core/entity/known/bodies.ts'
import { clubs as clubNames, clubTowns } from '../../src/core/entity/known/clubs.ts'
import { companies } from '../../src/core/entity/known/companies.ts'
import { organisations } from '../../src/core/entity/known/organisations.ts'
import { outlets } from '../../src/core/entity/known/outlets.ts'
import { linesIn, pick, type Random } from './chance.ts'
import { person } from './story-people.ts'
import { adjectives, countries, largeTowns } from './story-places.ts'

export const organisationNames = linesIn(organisations).map((line) => line.split('|'))
export const outletNames = linesIn(outlets).map((line) => line.split('|'))
export const bodies = [
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
export const plainBodies = [
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
export const clubs = namesApart(clubNames).flat()
export const towns = clubTowns.trim().split(/\s+/)
export const firms = namesApart(companies)
export const allBodies = namesApart(publicBodies)
export const universities = allBodies
  .flat()
  .filter((name) => /University|College|Institute of|School/.test(name))

/** The names of each in a text that has them between semicolons, other names of the same one after bars. */
function namesApart(text: string): string[][] {
  return text
    .split(/[\n;]/)
    .map((entry) =>
      entry
        .split('|')
        .map((name) => name.trim())
        .filter(Boolean)
    )
    .filter((names) => names.length > 0)
}

export function initials(random: Random): string {
  return Array.from({ length: 2 + Math.floor(random() * 3.5) }, () =>
    pick('ABCDEFGHIKLMNOPRSTUW'.split(''), random)
  ).join('')
}

export function organisation(random: Random): string {
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

export const trade =
  'carmaker chipmaker drugmaker planemaker lender insurer retailer broker miner operator trader grinder maker startup airline utility publisher developer brewer refiner exporter supplier broadcaster firm company group giant conglomerate'.split(
    ' '
  )
const legal = [
  'Inc',
  'Inc.',
  'Corp',
  'Corp.',
  'Ltd',
  'Plc',
  'AG',
  'SA',
  'SE',
  'NV',
  'Co',
  'Co Ltd',
  'LLC',
  'AB',
  'ASA',
  'SpA'
]
const trades =
  'Group Holdings Capital Energy Motors Bank Airlines Pharma Pharmaceuticals Therapeutics Biotech Technologies Systems Software Resources Petroleum Mining Industries Foods Media Telecom Logistics Securities Insurance Partners Investment Properties Retail Steel Power Chemicals Semiconductor Networks Financial'.split(
    ' '
  )

/** A company: a known one, or one made up of a coined word, a family name or a town. */
export function firm(random: Random): string {
  const chance = random()
  if (chance < 0.5) return pick(pick(firms, random), random)
  if (chance < 0.6) return `${pick(firms, random)[0] ?? ''} ${pick(legal, random)}`
  const word = random() < 0.65 ? coined(random) : (person(random).split(' ').at(-1) ?? '')
  const tail = random()
  if (tail < 0.27) return word
  if (tail < 0.6) return `${word} ${pick(trades, random)}`
  if (tail < 0.75) return `${word} ${pick(trades, random)} ${pick(legal, random)}`
  return tail < 0.95
    ? `${word} ${pick(legal, random)}`
    : `${pick(['First', 'United', 'National', 'China', 'Pacific', 'American', 'Royal', 'Delta'], random)} ${pick(trades, random)}`
}

/** "Orvek Energy Inc" is "Orvek" the second time. */
export function shortFirm(full: string): string {
  const words = full.split(' ')
  while (words.length > 1 && (legal.includes(words.at(-1) ?? '') || trades.includes(words.at(-1) ?? '')))
    words.pop()
  return words.join(' ')
}

export function university(random: Random): string {
  const town = pick(largeTowns, random)
  return pick(
    [`University of ${town}`, `${town} University`, `${town} State University`, `${town} Medical School`],
    random
  )
}

export function body(random: Random): string {
  const land = pick(countries, random).replace(/^the /, '')
  const field = pick(
    [
      'Energy',
      'Health',
      'Aviation',
      'Election',
      'Human Rights',
      'Trade',
      'Nuclear',
      'Food',
      'Weather',
      'Refugee',
      'Peace',
      'Medicines',
      'Press'
    ],
    random
  )
  const makers = [
    () =>
      `National ${field} ${pick(['Council', 'Commission', 'Agency', 'Authority', 'Committee', 'Institute'], random)}`,
    () =>
      `${pick(adjectives, random)} ${field} ${pick(['Agency', 'Association', 'Institute', 'Council', 'Authority'], random)}`,
    () => `${land} ${field} ${pick(['Agency', 'Board', 'Union'], random)}`,
    () =>
      `${pick(['People’s', 'Popular', 'Free', 'National', 'Social Democratic', 'Progressive', 'Christian', 'Democratic'], random)} ${pick(['Party', 'Front', 'Movement', 'Alliance', 'Liberation Front', 'Congress', 'Union'], random)}`,
    () =>
      `${coined(random)} ${pick(['Front', 'Brigade', 'Movement', 'Party', 'Foundation', 'Institute'], random)}`,
    () => `${land} ${pick(['Liberation Army', 'Patriotic Front', 'First', 'National Congress'], random)}`,
    () => initials(random)
  ]
  return pick(makers, random)()
}

const openings =
  'B Br C Ch D Dr F G Gl H J K Kr L M N P Pr Qu R S St T Tr V Vel Z Al Ar Ev El In Or Ul Om Ax Ex Un'.split(
    ' '
  )
const middles =
  'a e i o u ai ei ia io oo ar er or an en on in al el il am em un ek is os ra ri ro ta ti to va vi lo la li ma mo na no sa se'.split(
    ' '
  )
const closings =
  'n x s l r k t m tec ra lia ix vex don ro zen len ton pa ka gen nox via ta ris mo na quo lio dia sys cor bel gate rin dal'.split(
    ' '
  )

/** A word that names nothing yet. */
export function coined(random: Random): string {
  const word = `${pick(openings, random)}${pick(middles, random)}${random() < 0.5 ? pick(middles, random) : ''}${pick(closings, random)}`
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

export function outlet(random: Random): string {
  const word = random() < 0.5 ? coined(random) : pick(largeTowns, random)
  return pick(
    [
      `Radio ${word}`,
      `${word} TV`,
      `${word} Times`,
      `${word} Post`,
      `${word} Daily News`,
      `${word} FM`,
      `The ${word}`,
      `${word} News Agency`,
      `Channel ${2 + Math.floor(random() * 20)}`
    ],
    random
  ).replace(/^The /, '')
}
