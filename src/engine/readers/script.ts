/** How many letters of a script it takes to tell a language by. */
const ENOUGH = 20

/** The language a text not of the Latin script is written in, by script and letters alone; null where they do not decide. */
export function languageOfScript(text: string): string | null {
  const [script] = scripts
    .map(({ letters, language }) => ({ count: text.match(letters)?.length ?? 0, language }))
    .toSorted((a, b) => b.count - a.count)
  if (script === undefined || script.count < ENOUGH) return null
  return typeof script.language === 'string' ? script.language : script.language(text.toLowerCase())
}

interface Script {
  readonly letters: RegExp
  /** The language that alone is printed in it, or how its languages are told apart. */
  readonly language: string | ((text: string) => string | null)
}

const scripts: readonly Script[] = [
  { letters: /\p{Script=Cyrillic}/gu, language: cyrillic },
  { letters: /\p{Script=Arabic}/gu, language: arabic },
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    // A Chinese text may name a Japanese brand; a Japanese one cannot do without kana.
    language: (text) =>
      count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 20 > text.length ? 'ja' : 'zh'
  },
  { letters: /\p{Script=Devanagari}/gu, language: devanagari },
  { letters: /\p{Script=Greek}/gu, language: 'el' },
  { letters: /\p{Script=Hebrew}/gu, language: 'he' },
  { letters: /\p{Script=Hangul}/gu, language: 'ko' },
  { letters: /\p{Script=Thai}/gu, language: 'th' },
  { letters: /\p{Script=Tamil}/gu, language: 'ta' },
  { letters: /\p{Script=Bengali}/gu, language: 'bn' },
  { letters: /\p{Script=Georgian}/gu, language: 'ka' },
  { letters: /\p{Script=Armenian}/gu, language: 'hy' }
]

/**
 * Each Slavic language has letters that its neighbours lack. A text that quotes a neighbour has some of both, and then
 * one side must clearly lead. Letters of none of them (Kazakh, Mongolian, Tajik …) leave it open.
 */
function cyrillic(text: string): string | null {
  if (/[әғқңөұүһҷҳӣӯӷҡҙҫӑӗӳ]/u.test(text)) return null
  if (/[ђћ]/u.test(text)) return 'sr'
  if (/[ѓќѕ]/u.test(text)) return 'mk'
  if (/[јљњџ]/u.test(text)) return null
  const [russian, ukrainian] = [count(text, /[ыэё]/gu), count(text, /[іїєґ]/gu)]
  // Belarusian alone has ў, and no и at all.
  if (/ў/u.test(text)) return count(text, /и/gu) > count(text, /і/gu) ? null : 'be'
  if (ukrainian >= 3 * russian && ukrainian > 0) return /[їєґи]/u.test(text) ? 'uk' : null
  if (russian >= 3 * ukrainian && russian > 0) return 'ru'
  // In Russian ъ stands before a soft vowel only.
  return russian + ukrainian === 0 && /ъ[^еёюя]/u.test(text) ? 'bg' : null
}

function arabic(text: string): string | null {
  if (/[ټډړښځڅێۆڕڵ]/u.test(text)) return null // Pashto, Kurdish
  if (/[ٹڈڑںے]/u.test(text)) return 'ur'
  const [persian, arab] = [count(text, /[پچژگکی]/gu), count(text, /[ةىيك]/gu)]
  if (persian >= 3 * arab && persian > 0) return 'fa'
  return arab >= 3 * persian && arab > 0 ? 'ar' : null
}

function devanagari(text: string): string | null {
  const words = [/(?<!\p{L})हैं?(?!\p{L})/gu, /(?<!\p{L})आहेत?(?!\p{L})/gu, /छन्?(?![\p{L}\p{M}])/gu]
  const [hindi = 0, marathi = 0, nepali = 0] = words.map((word) => count(text, word))
  if (hindi > marathi + nepali) return 'hi'
  if (marathi > hindi + nepali) return 'mr'
  return nepali > hindi + marathi ? 'ne' : null
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
