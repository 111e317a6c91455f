import { allLocales } from '@faker-js/faker'
import { figures } from '../../src/core/entity/known/figures.ts'
import { pick, type Random } from './chance.ts'

const figureNames = figures
  .split(/[\n|]/)
  .map((name) => name.trim())
  .filter((name) => name.includes(' '))
const latinLocales = Object.entries(allLocales).filter(([name]) =>
  /^(?:en|de|fr|es|it|pl|nl|sv|nb|fi|cs|sk|hu|ro|hr|pt|tr|id|vi|sr_RS_latin|en_IN|en_NG|zu|af|yo|lv|da)/.test(
    name
  )
)
/** A person's full name: a public one, or put together from names of one language. */
export function person(random: Random): string {
  if (random() < 0.35) return pick(figureNames, random)
  const chance = random()
  if (chance < 0.12) return easternName(random)
  if (chance < 0.22) return arabicName(random)
  const [, locale] = pick(latinLocales, random)
  const given = flat(locale.person?.first_name)
  const family = flat(locale.person?.last_name)
  if (given.length === 0 || family.length === 0) return pick(figureNames, random)
  if (random() < 0.06) return `${pick(given, random)} ${pick(family, random)}-${pick(family, random)}`
  const middle = random() < 0.08 ? ` ${pick('ABCDEFGHJKLMRSTW'.split(''), random)}.` : ''
  return `${pick(given, random)}${middle} ${pick(family, random)}`
}

/** How a person is called the second time: by the family name, which stands first in Chinese and Korean names. */
export function shortName(full: string): string {
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

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
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
