import { bounds } from '../../src/core/bounds.ts'

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let at = 0; at < depth; at++) value = at % 2 === 0 ? [value] : { value }
  return value
}

function cyclic(): unknown {
  const value: Record<string, unknown> = { name: 'a' }
  value.self = value
  value.list = [value]
  return value
}

function throwing(): never {
  throw new Error('Looked at.')
}

/** What nobody sends who means well, by what it is. Each is made when it is asked for, as some are large. */
export const hostileValues: Readonly<Record<string, () => unknown>> = {
  nothing: () => undefined,
  null: () => null,
  'not a number': () => Number.NaN,
  'no end': () => Number.POSITIVE_INFINITY,
  'less than nothing': () => -0,
  'a number too large': () => 2 ** 53,
  'a fraction': () => 1.5,
  'a big integer': () => 10n ** 40n,
  'half a character': () => 'a\ud800b\udfff',
  'a text of zeros': () => '\0\0\0',
  'a long text': () => 'x'.repeat(200_000),
  'a text beyond the bounds': () => 'x'.repeat(bounds.letters + 1),
  'operators of a query': () => `${'('.repeat(400)}NEAR("a*" AND NOT ${'"'.repeat(51)}`,
  'a path outwards': () => '../../outwards',
  'a list of holes': () => new Array(4_000_000_000),
  'a long list': () => Array.from({ length: 150_000 }, (_, at) => at),
  'a list beyond the bounds': () => new Array<number>(bounds.values + 1).fill(1),
  'a list of itself': () => {
    const list: unknown[] = []
    list.push(list, list)
    return list
  },
  'something in itself': cyclic,
  'a deep nest': () => nested(bounds.depth * 2),
  'a very deep nest': () => nested(200_000),
  'many properties': () => Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`p${at}`, at])),
  'another prototype': () =>
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  'no prototype': () => Object.assign(Object.create(null) as object, { article: 1 }),
  'a property that is worked out': () =>
    Object.defineProperty({}, 'article', { enumerable: true, get: throwing }),
  'words for what everything has': () => ({
    toString: 1,
    valueOf: 'x',
    hasOwnProperty: null,
    then: 'now',
    length: -1
  }),
  bytes: () => new Uint8Array(1000),
  'bytes of another width': () => new Float64Array(1000),
  'a buffer': () => new ArrayBuffer(1000),
  'a date that is none': () => new Date(Number.NaN),
  'a map': () => new Map<unknown, unknown>([[{}, new Map()]]),
  'a set': () => new Set([1, 'a']),
  'a pattern': () => /(a+)+$/,
  'an error': () => new Error('a'),
  'something boxed': () => Object('text') as unknown
}
