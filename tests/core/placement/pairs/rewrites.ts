import type { Pair } from './pair.ts'

const lead = 'A storm cut the island of Ebba off from the mainland on Sunday.'
const tail = 'The lighthouse kept working throughout.'

const around = (...sentences: readonly string[]): string => [lead, ...sentences, tail].join(' ')

/** Light and heavy rewriting, marks and spaces. */
export const rewrites: readonly Pair[] = [
  {
    title: 'nothing changes',
    from: around('Bread ran out by Monday noon.'),
    to: around('Bread ran out by Monday noon.'),
    changes: [],
    passages: [{ words: 'Bread ran out by Monday noon.', now: 'Bread ran out by Monday noon.', how: 'same' }]
  },
  {
    title: 'an adjective is put in',
    from: around('Fishermen carried flour across the channel in open boats.'),
    to: around('Fishermen carried flour across the narrow channel in open boats.'),
    changes: [{ kind: 'edited', classes: ['wording'] }],
    passages: [
      {
        words: 'across the channel in open boats',
        now: 'across the narrow channel in open boats',
        how: 'changed'
      },
      { words: 'in open boats', now: 'in open boats', how: 'same' }
    ]
  },
  {
    title: 'a phrase is turned round',
    from: around('On Monday morning the school took in families whose roofs had gone.'),
    to: around('The school took in families whose roofs had gone on Monday morning.'),
    changes: [{ kind: 'edited' }],
    passages: [
      {
        words: 'took in families whose roofs had gone',
        now: 'took in families whose roofs had gone',
        how: 'same'
      }
    ]
  },
  {
    title: 'a sentence is rewritten from end to end',
    from: around('Volunteers from three parishes cleared the harbour road with borrowed tractors.'),
    to: around('By dusk one lane was passable again.'),
    changes: [],
    passages: [
      { words: 'Volunteers from three parishes cleared the harbour road', now: null },
      { words: 'borrowed tractors', now: null },
      { words: tail, now: tail, how: 'same' }
    ]
  },
  {
    title: 'the whole story is rewritten',
    from: around(
      'Bread ran out by Monday noon.',
      'Two herds of sheep were lost to the sea near the old chapel.'
    ),
    to: 'Islanders counted their losses this week. Insurance men came over by plane, with forms and long faces.',
    changes: [],
    passages: [
      { words: 'Two herds of sheep were lost to the sea', now: null },
      { words: 'The lighthouse kept working', now: null },
      { words: 'Bread', now: null }
    ]
  },
  {
    title: 'a sentence is heavily rewritten but its quotation stays',
    from: around(
      'Speaking at the quay, the warden said that "nobody over forty has seen a sea like this one" and went back to work.'
    ),
    to: around(
      '"Nobody slept," a baker said. The warden agreed that "nobody over forty has seen a sea like this one" on the radio.'
    ),
    changes: [],
    passages: [
      {
        words: 'nobody over forty has seen a sea like this one',
        now: 'nobody over forty has seen a sea like this one'
      },
      { words: 'went back to work', now: null }
    ]
  },
  {
    title: 'a comma goes',
    from: around('The doctor, a woman of seventy, rowed out twice.'),
    to: around('The doctor, a woman of seventy rowed out twice.'),
    changes: [{ kind: 'edited', classes: ['punctuation'] }],
    passages: [
      { words: 'rowed out twice', now: 'rowed out twice', how: 'same' },
      { words: 'a woman of seventy, rowed', now: 'a woman of seventy rowed', how: 'changed' }
    ]
  },
  {
    title: 'a line break inside a paragraph becomes a space',
    from: around('The post came late\nand wet through.'),
    to: around('The post came late and wet through.'),
    changes: [{ kind: 'edited', classes: ['punctuation'] }],
    passages: [{ words: 'The post came late', now: 'The post came late', how: 'same' }]
  },
  {
    title: 'abbreviations do not end sentences',
    from: around(
      'Gen. T. R. Ode of the U.S. Army flew in at 9 a.m. Monday with St. Ebba relief crates. He left at noon.'
    ),
    to: around(
      'Gen. T. R. Ode of the U.S. Navy flew in at 9 a.m. Monday with St. Ebba relief crates. He left at noon.'
    ),
    changes: [
      { kind: 'edited', classes: ['name'], from: 'Gen. T. R. Ode', marks: [['U.S. Army', 'U.S. Navy']] }
    ],
    passages: [{ words: 'flew in at 9 a.m. Monday', now: 'flew in at 9 a.m. Monday', how: 'same' }]
  },
  {
    title: 'the first of two sentences is rewritten, the marked second is not',
    from: around('Cows stood in the square.', 'The vicar opened the church hall and lit both stoves.'),
    to: around(
      'Cattle were driven up from the flooded meadows overnight.',
      'The vicar opened the church hall and lit both stoves.'
    ),
    changes: [],
    passages: [
      {
        words: 'The vicar opened the church hall and lit both stoves.',
        now: 'The vicar opened the church hall and lit both stoves.',
        how: 'same'
      }
    ]
  },
  {
    title: 'a clause is cut from a long sentence',
    from: around(
      'The ferry company, which had promised extra sailings before the storm, kept its boats in port until Wednesday.'
    ),
    to: around('The ferry company kept its boats in port until Wednesday.'),
    changes: [{ kind: 'edited' }],
    passages: [
      {
        words: 'kept its boats in port until Wednesday',
        now: 'kept its boats in port until Wednesday',
        how: 'same'
      },
      { words: 'which had promised extra sailings before the storm', now: null }
    ]
  },
  {
    title: 'combining accents count as one character',
    from: around('The cafe\u0301 of Zoe\u0308 Riis gave soup to 40 people.'),
    to: around('The cafe\u0301 of Zoe\u0308 Riis gave soup to 400 people.'),
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['40', '400']] }],
    passages: [
      { words: 'The cafe\u0301 of Zoe\u0308 Riis', now: 'The cafe\u0301 of Zoe\u0308 Riis', how: 'same' },
      { words: 'soup to 40 people', now: 'soup to 400 people', how: 'changed' }
    ]
  },
  {
    title: 'a sentence in a script without spaces changes one word',
    from: '风暴切断了小岛与大陆的联系。二十人失踪。灯塔一直亮着。',
    to: '风暴切断了小岛与大陆的联系。三十人失踪。灯塔一直亮着。',
    changes: [{ kind: 'edited' }],
    passages: [
      { words: '灯塔一直亮着。', now: '灯塔一直亮着。', how: 'same' },
      { words: '人失踪', now: '人失踪', how: 'same' }
    ]
  },
  {
    title: 'an accent alone is corrected',
    from: around('The mayor, Andre Noel, thanked the crews by name.'),
    to: around('The mayor, André Noël, thanked the crews by name.'),
    changes: [{ kind: 'edited', classes: ['name'], marks: [['Andre Noel', 'André Noël']] }],
    passages: [{ words: 'thanked the crews by name', now: 'thanked the crews by name', how: 'same' }]
  }
]
