import { expect, test } from 'vitest'
import { makeCodec } from '../../scripts/chromium-host/codec.ts'

const codec = makeCodec()
const through = (value: unknown): unknown => codec.decode(codec.encode(value))

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['text', 'Zoë — “ok” 🗞 \u2028 \ud800'],
  ['minus zero', -0],
  ['zeros of both kinds', [0, -0, 0]],
  ['no number', [NaN, Infinity, -Infinity]],
  ['a big number', 2n ** 70n],
  ['a date', new Date(1_700_000_000_000)],
  ['no date', new Date(NaN)],
  ['a pattern', /a+b/giu],
  ['an object with undefined', { a: undefined, b: [undefined, null] }],
  ['a map in a set', new Set([new Map<unknown, unknown>([[{ k: 1 }, [2]]])])],
  ['bytes', new Uint8Array([0, 1, 254, 255])],
  ['many bytes', new Uint8Array(100_000).map((_, at) => at)],
  ['floats', new Float64Array([0.1, -0, NaN])],
  ['a buffer', new Uint8Array([1, 2, 3]).buffer],
  ['a key like a prototype', JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}')]
])('%s crosses as a structured clone would have it', (_what, value) => {
  expect(through(value)).toStrictEqual(structuredClone(value))
})

test('a part of an array comes across as that part alone', () => {
  expect(through(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))).toStrictEqual(new Uint8Array([2, 3]))
})

test('holes stay holes', () => {
  const holes = [1, , 3] // eslint-disable-line no-sparse-arrays
  expect(Object.keys(through(holes) as object)).toEqual(['0', '2'])
})

test('what refers to itself, and what is held twice, comes out so', () => {
  const shared = { name: 'shared' }
  const value: Record<string, unknown> = { first: shared, second: shared }
  value.self = value
  const out = through(value) as Record<string, unknown>
  expect(out.self).toBe(out)
  expect(out.first).toBe(out.second)
})

test('an instance of a class arrives without its class, an error with its message', () => {
  class Article {
    readonly headline = 'Ferry back in service'
    get shout(): string {
      return this.headline.toUpperCase()
    }
  }
  expect(through(new Article())).toStrictEqual({ headline: 'Ferry back in service' })
  expect(through(new RangeError('too far'))).toMatchObject({ message: 'too far', name: 'RangeError' })
})

test.each<[string, unknown]>([
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a function deep inside', { a: [{ b: () => 1 }] }],
  ['a promise', Promise.resolve(1)],
  ['a weak map', new WeakMap()],
  ['a proxy', new Proxy({ a: 1 }, {})]
])('%s is refused', (_what, value) => {
  expect(() => codec.encode(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
})
