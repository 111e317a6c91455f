import type { Pair } from './pair.ts'

const opening = 'The night train to Velm will stop running in March. Crews were told by letter.'
const history = 'The line was built in 1911 to carry slate. It has carried passengers since the war.'
const reaction =
  'Riders gathered at the station with candles. One of them played a trumpet until the last lamp was put out.'
const numbers = 'About 90 people use the train on a weekday. The railway loses $2 million on it every year.'

const story = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n')

/** Text moved, split, merged, added and taken out. */
export const moves: readonly Pair[] = [
  {
    title: 'a paragraph moves to the end',
    from: story(opening, history, reaction, numbers),
    to: story(opening, reaction, numbers, history),
    changes: [{ kind: 'moved', from: history, to: history }],
    passages: [
      {
        words: 'carry slate. It has carried passengers',
        now: 'carry slate. It has carried passengers',
        how: 'moved'
      },
      { words: 'Riders gathered', now: 'Riders gathered', how: 'same' }
    ]
  },
  {
    title: 'a paragraph moves up and a figure in it changes',
    from: story(opening, history, reaction, numbers),
    to: story(opening, numbers.replace('90', '60'), history, reaction),
    changes: [{ kind: 'moved', classes: ['figure'], marks: [['90', '60']] }],
    passages: [
      { words: 'About 90 people use the train', now: 'About 60 people use the train', how: 'changed' },
      {
        words: 'It has carried passengers since the war.',
        now: 'It has carried passengers since the war.',
        how: 'same'
      }
    ]
  },
  {
    title: 'a sentence moves from one paragraph to another',
    from: story(opening, `${reaction} The mayor of Velm was not among them that night.`, history, numbers),
    to: story(opening, reaction, history, `${numbers} The mayor of Velm was not among them that night.`),
    changes: [{ kind: 'moved', from: 'The mayor of Velm' }],
    passages: [
      {
        words: 'The mayor of Velm was not among them',
        now: 'The mayor of Velm was not among them',
        how: 'moved'
      }
    ]
  },
  {
    title: 'a paragraph is added on top',
    from: story(opening, history),
    to: story(
      'A compromise has been found after a week of talks. It will be voted on today.',
      opening,
      history
    ),
    changes: [{ kind: 'added', to: 'A compromise has been found' }],
    passages: [
      { words: 'Crews were told by letter.', now: 'Crews were told by letter.', how: 'same' },
      { words: history, now: history, how: 'same' }
    ]
  },
  {
    title: 'a paragraph is taken out',
    from: story(opening, history, numbers),
    to: story(opening, numbers),
    changes: [{ kind: 'removed', from: history }],
    passages: [
      { words: 'built in 1911 to carry slate', now: null },
      { words: numbers, now: numbers, how: 'same' }
    ]
  },
  {
    title: 'two paragraphs are added at the end',
    from: story(opening, history),
    to: story(opening, history, reaction, numbers),
    changes: [
      { kind: 'added', to: reaction },
      { kind: 'added', to: numbers }
    ],
    passages: [{ words: opening, now: opening, how: 'same' }]
  },
  {
    title: 'a sentence is split in two',
    from: story(
      opening,
      'The conductor, who joined the railway at sixteen and never left it, wept on the platform as the doors closed.'
    ),
    to: story(
      opening,
      'The conductor joined the railway at sixteen and never left it. She wept on the platform as the doors closed.'
    ),
    changes: [{ kind: 'split', from: 'The conductor, who joined' }],
    passages: [
      {
        words: 'joined the railway at sixteen and never left it',
        now: 'joined the railway at sixteen and never left it',
        how: 'same'
      },
      {
        words: 'wept on the platform as the doors closed',
        now: 'wept on the platform as the doors closed',
        how: 'same'
      }
    ]
  },
  {
    title: 'two sentences are merged',
    from: story(
      opening,
      'The carriages will be sold to a museum in Tarn. The engines will be broken up for parts this summer.'
    ),
    to: story(
      opening,
      'The carriages will be sold to a museum in Tarn, and the engines will be broken up for parts this summer.'
    ),
    changes: [{ kind: 'merged', to: 'museum in Tarn, and the engines' }],
    passages: [
      { words: 'will be sold to a museum in Tarn', now: 'will be sold to a museum in Tarn', how: 'same' },
      {
        words: 'will be broken up for parts this summer',
        now: 'will be broken up for parts this summer',
        how: 'same'
      }
    ]
  },
  {
    title: 'a paragraph is broken in two without a word changed',
    from: story(opening, `${history} ${numbers}`),
    to: story(opening, history, numbers),
    changes: [{ kind: 'edited', classes: ['punctuation'] }],
    passages: [
      { words: 'since the war.', now: 'since the war.', how: 'same' },
      { words: 'About 90 people', now: 'About 90 people', how: 'same' }
    ]
  },
  {
    title: 'a sentence is put into the middle of a marked stretch',
    from: story(
      opening,
      'Ticket offices at both ends were shut two winters ago. The waiting rooms followed last year despite a petition.'
    ),
    to: story(
      opening,
      'Ticket offices at both ends were shut two winters ago. Staff were moved. The waiting rooms followed last year despite a petition.'
    ),
    changes: [{ kind: 'added', to: 'Staff were moved.' }],
    passages: [
      {
        words: 'were shut two winters ago. The waiting rooms followed last year',
        now: 'were shut two winters ago. Staff were moved. The waiting rooms followed last year',
        how: 'changed'
      }
    ]
  },
  {
    title: 'the last sentence of a marked stretch is taken out',
    from: story(
      opening,
      'Ticket offices at both ends were shut two winters ago after a long dispute. Staff were moved.',
      numbers
    ),
    to: story(
      opening,
      'Ticket offices at both ends were shut two winters ago after a long dispute.',
      numbers
    ),
    changes: [{ kind: 'removed', from: 'Staff were moved.' }],
    passages: [
      {
        words:
          'Ticket offices at both ends were shut two winters ago after a long dispute. Staff were moved.',
        now: 'Ticket offices at both ends were shut two winters ago after a long dispute.',
        how: 'changed'
      }
    ]
  },
  {
    title: 'two paragraphs change places',
    from: story(opening, history, reaction),
    to: story(opening, reaction, history),
    changes: [{ kind: 'moved' }],
    passages: [
      { words: 'built in 1911 to carry slate', now: 'built in 1911 to carry slate' },
      { words: 'played a trumpet', now: 'played a trumpet' }
    ]
  },
  {
    title: 'a quotation moves with its short tail',
    from: story(
      opening,
      '"We grew up on this line and we will not see it go quietly," said Ada Holm. She laughed.',
      history,
      numbers
    ),
    to: story(
      opening,
      history,
      numbers,
      '"We grew up on this line and we will not see it go quietly," said Ada Holm. She laughed.'
    ),
    changes: [{ kind: 'moved', from: '"We grew up' }],
    passages: [{ words: 'She laughed.', now: 'She laughed.', how: 'moved' }]
  },
  {
    title: 'a correction is added at the foot',
    from: story(opening, history.replace('1911', '1901')),
    to: story(
      opening,
      history,
      'Correction: An earlier version of this story gave the wrong year for the line.'
    ),
    changes: [
      { kind: 'edited', classes: ['figure'], marks: [['1901', '1911']] },
      { kind: 'added', classes: ['correction'], to: 'Correction:' }
    ],
    passages: [
      {
        words: 'The line was built in 1901 to carry slate.',
        now: 'The line was built in 1911 to carry slate.',
        how: 'changed'
      }
    ]
  }
]
