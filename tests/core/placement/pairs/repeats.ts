import type { Pair } from './pair.ts'

/** The same words more than once, and lookalikes: what must not jump. */
export const repeats: readonly Pair[] = [
  {
    title: 'a repeated "he said" stays where it was',
    from: 'The dam will hold, he said. The town is safe, he said. Nobody needs to leave, he said.',
    to: 'The dam will hold, he said. The town is quite safe, he said. Nobody needs to leave, he said.',
    changes: [{ kind: 'edited', classes: ['wording'] }],
    passages: [
      { words: 'he said', nth: 1, now: 'he said', nowNth: 1, how: 'same' },
      { words: 'he said', nth: 2, now: 'he said', nowNth: 2, how: 'same' },
      { words: 'he said', nth: 3, now: 'he said', nowNth: 3, how: 'same' }
    ]
  },
  {
    title: 'the sentence of one "he said" is taken out',
    from: 'The dam will hold, he said. Engineers from Velm were called in twice last year, he said. Nobody needs to leave, he said.',
    to: 'The dam will hold, he said. Nobody needs to leave, he said.',
    changes: [{ kind: 'removed', from: 'Engineers from Velm' }],
    passages: [
      { words: 'he said', nth: 1, now: 'he said', nowNth: 1, how: 'same' },
      { words: 'he said', nth: 2, now: null },
      { words: 'he said', nth: 3, now: 'he said', nowNth: 2, how: 'same' }
    ]
  },
  {
    title: 'one of two equal sentences goes, and nothing tells which',
    from: 'It was quiet. The bells rang once. It was quiet. The doors stayed shut.',
    to: 'It was quiet. The doors stayed shut.',
    changes: [{ kind: 'removed' }],
    passages: [
      { words: 'The doors stayed shut.', now: 'The doors stayed shut.', how: 'same' },
      { words: 'The bells rang once.', now: null }
    ]
  },
  {
    title: 'a sentence is said again further down',
    from: 'Nobody was hurt. The fire began in a store room. Crews left at dawn.\n\nThe owner was away.',
    to: 'Nobody was hurt. The fire began in a store room. Crews left at dawn.\n\nThe owner was away. Nobody was hurt.',
    changes: [{ kind: 'added', to: 'Nobody was hurt.' }],
    passages: [
      { words: 'Nobody was hurt. The fire began', now: 'Nobody was hurt. The fire began', how: 'same' }
    ]
  },
  {
    title: 'a lookalike about somebody else replaces a sentence',
    from: 'Ada Holm, who leads the guild, said the mill would close. Rain is forecast for the coming week.',
    to: 'Bo Lind, a pilot, said schools would open late. Rain is forecast for the coming week.',
    changes: [],
    passages: [
      { words: 'Ada Holm, who leads the guild, said the mill would close.', now: null },
      { words: 'the mill would close', now: null },
      {
        words: 'Rain is forecast for the coming week.',
        now: 'Rain is forecast for the coming week.',
        how: 'same'
      }
    ]
  },
  {
    title: 'a lookalike comes in and the old sentence stays',
    from: 'Ferries to Ostrel are cancelled until Friday. Buses run as usual.',
    to: 'Ferries to Tarn are cancelled until Sunday. Ferries to Ostrel are cancelled until Friday. Buses run as usual.',
    changes: [{ kind: 'added', to: 'Ferries to Tarn' }],
    passages: [
      { words: 'are cancelled until Friday', now: 'are cancelled until Friday', how: 'same' },
      { words: 'Ferries to Ostrel', now: 'Ferries to Ostrel', how: 'same' }
    ]
  },
  {
    title: 'a phrase is removed while its twin elsewhere stays',
    from: 'The minister promised new homes by spring. Critics asked where the money would come from. At the harbour the minister promised new homes by spring once more, to laughter.',
    to: 'Critics asked where the money would come from. At the harbour the minister promised new homes by spring once more, to laughter.',
    changes: [{ kind: 'removed', from: 'The minister promised' }],
    passages: [
      { words: 'The minister promised new homes by spring.', now: null },
      { words: 'promised new homes by spring', nth: 1, now: null },
      { words: 'promised new homes by spring', nth: 2, now: 'promised new homes by spring', how: 'same' }
    ]
  },
  {
    title: 'a list of like sentences has one figure changed',
    from: 'Tarn sent 12 boats. Ostrel sent 14 boats. Velm sent 16 boats. Ebba sent 18 boats.',
    to: 'Tarn sent 12 boats. Ostrel sent 14 boats. Velm sent 26 boats. Ebba sent 18 boats.',
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['16', '26']] }],
    passages: [
      { words: 'Ostrel sent 14 boats.', now: 'Ostrel sent 14 boats.', how: 'same' },
      { words: 'Velm sent 16 boats.', now: 'Velm sent 26 boats.', how: 'changed' },
      { words: 'boats', nth: 4, now: 'boats', nowNth: 4, how: 'same' }
    ]
  },
  {
    title: 'a line of a list of like sentences is taken out',
    from: 'Tarn sent 12 boats. Ostrel sent 14 boats. Velm sent 16 boats. Ebba sent 18 boats.',
    to: 'Tarn sent 12 boats. Velm sent 16 boats. Ebba sent 18 boats.',
    changes: [{ kind: 'removed', from: 'Ostrel sent 14 boats.' }],
    passages: [
      { words: 'Ostrel sent 14 boats.', now: null },
      { words: 'sent 14 boats', now: null },
      { words: 'Velm sent 16 boats.', now: 'Velm sent 16 boats.', how: 'same' }
    ]
  },
  {
    title: 'one word of a sentence stands twice in it',
    from: 'The north gate and the south gate were locked at dusk by the same two guards.',
    to: 'The north gate and the south gate were locked at nine by the same two guards.',
    changes: [{ kind: 'edited' }],
    passages: [
      { words: 'gate', nth: 2, now: 'gate', nowNth: 2, how: 'same' },
      { words: 'the south gate were locked', now: 'the south gate were locked', how: 'same' }
    ]
  },
  {
    title: 'the short answer of one speaker is dropped from an interview',
    from: 'Was it planned?\n\nNo.\n\nDid anyone warn the crew of the tug?\n\nNo.\n\nWill the yard reopen before winter?\n\nYes.',
    to: 'Was it planned?\n\nNo.\n\nDid anyone warn the crew of the tug?\n\nWill the yard reopen before winter?\n\nYes.',
    changes: [{ kind: 'removed', from: 'No.' }],
    passages: [
      { words: 'No.', nth: 2, now: null },
      { words: 'Yes.', now: 'Yes.', how: 'same' }
    ]
  },
  {
    title: 'a story is emptied',
    from: 'The yard will close. Its workers were told on Monday.',
    to: 'This story has been withdrawn.',
    changes: [{ kind: 'removed', from: 'The yard will close.' }],
    passages: [
      { words: 'The yard will close.', now: null },
      { words: 'told on Monday', now: null }
    ]
  }
]
