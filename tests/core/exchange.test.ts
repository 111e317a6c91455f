import { expect, test } from 'vitest'
import { codePointsOf } from '../../src/core/exchange/code-points.ts'
import { escapeXml } from '../../src/core/exchange/xml.ts'

test.each(['', 'plain 0', '🌊', 'a🌊b𝕏c', '👩‍👩‍👧🌊🌊 e\u0301'])(
  'offsets of %j convert to code points and back',
  (text) => {
    const points = codePointsOf(text)
    let units = 0
    for (const [point, character] of Array.from(text).entries()) {
      expect(points.fromUnits(units)).toBe(point)
      expect(points.toUnits(point)).toBe(units)
      units += character.length
    }
    expect(points.fromUnits(text.length)).toBe(Array.from(text).length)
    expect(points.toUnits(Array.from(text).length)).toBe(text.length)
  }
)

test('XML keeps line ends and marks, and shows what it cannot hold', () => {
  expect(escapeXml('<a & "b">\r\n\t🌊')).toBe('&lt;a &amp; &quot;b&quot;&gt;&#13;&#10;&#9;🌊')
  expect(escapeXml('a\u0000b\uD800c')).toBe('a\uFFFDb\uFFFDc')
})
