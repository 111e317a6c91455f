import { franc } from 'franc'
import { expect, test } from 'vitest'
import { languageOf } from '../../../src/engine/readers/language.ts'
import { Trigrams } from '../../../src/engine/readers/trigrams.ts'
import { Random } from '../../support/random.ts'
import { byLetters, news } from './told-languages.ts'

const told: readonly (readonly [language: string, text: string])[] = [
  [
    'en',
    'The ferry to Sandholm sailed again on Wednesday, two days after the storm that closed the harbour, and it was full.'
  ],
  [
    'de',
    'Die Fähre nach Grünholm fährt seit Mittwoch wieder. Die Bürgermeisterin sagte, die Bewohner seien erleichtert.'
  ],
  [
    'fr',
    'Le bac de Valmorin a repris mercredi ses traversées, deux jours après la tempête qui avait fermé le port de la ville.'
  ],
  [
    'es',
    'El transbordador de Puerto Alarcia volvió a salir el miércoles, dos días después de la tormenta que cerró el puerto. Nadie resultó herido, dijo el alcalde, pero muchos vecinos esperaron horas.'
  ],
  [
    'it',
    'Il traghetto per Montebruno ha ripreso mercoledì le corse, due giorni dopo la tempesta che aveva chiuso il porto.'
  ],
  [
    'pt',
    'A balsa para São Romeiro voltou a sair na quarta-feira, dois dias depois da tempestade que fechou o porto da cidade.'
  ],
  [
    'nl',
    'De veerboot naar Oosterzand vaart sinds woensdag weer, twee dagen na de storm die de haven had gesloten, zei hij. Niemand raakte gewond, maar veel mensen moesten urenlang op de kade wachten voordat zij aan boord mochten gaan.'
  ],
  [
    'sv',
    'Färjan till Sandholmen går igen sedan i onsdags, två dagar efter stormen som stängde hamnen, sade borgmästaren. Ingen skadades, men många väntade länge på nästa båt.'
  ],
  [
    'pl',
    'Prom do Białej Zatoki znów kursuje od środy, dwa dni po burzy, która zamknęła port, powiedziała burmistrz miasta.'
  ],
  [
    'el',
    'Το πλοίο για το νησί ταξιδεύει ξανά από την Τετάρτη, δύο μέρες μετά την καταιγίδα που έκλεισε το λιμάνι.'
  ],
  ['ja', '島へのフェリーが水曜日に再開した。市長は住民が喜んでいると述べた。'.repeat(3)]
]

test.each(told)('a text in %s is told by its words', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

test.each(byLetters)('%s: a short text is told by letters that its neighbours have not', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

/** Every run of words of at least so many characters of the news, with its language. */
function pieces(length: number): { readonly language: string; readonly text: string }[] {
  return Object.entries(news).flatMap(([language, text]) => {
    const words = text.split(' ')
    return words.flatMap((_, from) => {
      let to = from
      let piece = ''
      while (to < words.length && piece.length < length) piece += `${piece && ' '}${words[to++] ?? ''}`
      return piece.length < length ? [] : [{ language, text: piece }]
    })
  })
}

test.each([
  [80, 0.02, 0.65],
  [120, 0.025, 0.75],
  [200, 0, 0.9]
])('of pieces of %i characters, at most %d is told wrong, and %d is told', (length, mostWrong, leastTold) => {
  const all = pieces(length).map(({ language, text }) => ({ language, told: languageOf(text) }))
  const told = all.filter((each) => each.told !== null)
  const wrong = told.filter((each) => each.told !== each.language)
  expect(wrong.length / told.length).toBeLessThanOrEqual(mostWrong)
  expect(told.length / all.length).toBeGreaterThan(leastTold)
})

test('a few words are too little to tell', () => {
  expect(languageOf('Fähre fährt wieder.')).toBeNull()
})

test('a text of the Latin script is nearest to the language that franc names', () => {
  const languages = [
    'eng',
    'deu',
    'fra',
    'spa',
    'ita',
    'por',
    'nld',
    'swe',
    'dan',
    'nob',
    'pol',
    'ces',
    'vie'
  ]
  const trigrams = new Trigrams(languages)
  const latin = told.map(([, text]) => text).filter((text) => !/[\u0370-\uffff]{4}/.test(text))
  for (let seed = 1; seed <= 400; seed++) {
    const random = new Random(seed)
    const words = Array.from({ length: random.int(12, 120) }, () => {
      const from = latin[random.int(0, latin.length - 1)]?.split(' ') ?? []
      return from[random.int(0, from.length - 1)] ?? ''
    })
    const text = words.join(random.chance(0.5) ? ' ' : ' – 7,5\n')
    expect(trigrams.nearest(text)?.language, `seed ${String(seed)}`).toBe(franc(text, { only: languages }))
  }
})
