import type { Pair } from './pair.ts'

const lead = 'Rescue teams searched the collapsed mill at Ostrel through the night.'
const tail = 'The mill had been closed for repairs, the owner said.'

/** Figures, dates and amounts, which change as wholes. */
export const figures: readonly Pair[] = [
  {
    title: 'a toll rises from 20 to 30',
    from: `${lead} At least 20 people died when the roof fell in. ${tail}`,
    to: `${lead} At least 30 people died when the roof fell in. ${tail}`,
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['20', '30']] }],
    passages: [
      { words: 'At least 20 people died', now: 'At least 30 people died', how: 'changed' },
      { words: '20', now: '30', how: 'changed' },
      { words: lead, now: lead, how: 'same' },
      { words: 'when the roof fell in', now: 'when the roof fell in', how: 'same' }
    ]
  },
  {
    title: 'a decimal point is lost',
    from: `${lead} The beam weighed 1.5 tonnes, engineers found. ${tail}`,
    to: `${lead} The beam weighed 15 tonnes, engineers found. ${tail}`,
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['1.5', '15']] }],
    passages: [{ words: 'The beam weighed 1.5 tonnes', now: 'The beam weighed 15 tonnes', how: 'changed' }]
  },
  {
    title: 'a zero is added to thousands',
    from: `${lead} About 3,000 homes lost power in the storm that followed. ${tail}`,
    to: `${lead} About 30,000 homes lost power in the storm that followed. ${tail}`,
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['3,000', '30,000']] }],
    passages: [{ words: '3,000 homes lost power', now: '30,000 homes lost power', how: 'changed' }]
  },
  {
    title: 'an amount of money changes as a whole',
    from: `${lead} Repairs would cost $2.5 million, the council estimated. ${tail}`,
    to: `${lead} Repairs would cost $4 billion, the council estimated. ${tail}`,
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['$2.5 million', '$4 billion']] }],
    passages: [
      { words: 'Repairs would cost $2.5 million', now: 'Repairs would cost $4 billion', how: 'changed' },
      { words: '$2.5 million', now: '$4 billion', how: 'changed' }
    ]
  },
  {
    title: 'a percentage changes with its unit',
    from: `${lead} Shares in the owner fell 7 percent on Monday. ${tail}`,
    to: `${lead} Shares in the owner fell 10 percent on Monday. ${tail}`,
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['7 percent', '10 percent']] }],
    passages: [
      {
        words: 'Shares in the owner fell 7 percent',
        now: 'Shares in the owner fell 10 percent',
        how: 'changed'
      }
    ]
  },
  {
    title: 'a date is corrected',
    from: `${lead} The mill was last inspected on Jan. 5, 2024, records show. ${tail}`,
    to: `${lead} The mill was last inspected on Feb. 15, 2023, records show. ${tail}`,
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['Jan. 5, 2024', 'Feb. 15, 2023']] }],
    passages: [
      {
        words: 'was last inspected on Jan. 5, 2024',
        now: 'was last inspected on Feb. 15, 2023',
        how: 'changed'
      }
    ]
  },
  {
    title: 'a figure in words becomes another',
    from: `${lead} Twelve workers were missing by noon, among them two apprentices. ${tail}`,
    to: `${lead} Nine workers were missing by noon, among them two apprentices. ${tail}`,
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['Twelve', 'Nine']] }],
    passages: [{ words: 'workers were missing by noon', now: 'workers were missing by noon', how: 'same' }]
  },
  {
    title: 'two figures in one sentence change apart',
    from: `${lead} Prices rose from 20 to 35 crowns a sack within a week of the fire. ${tail}`,
    to: `${lead} Prices rose from 25 to 40 crowns a sack within a week of the fire. ${tail}`,
    changes: [
      {
        kind: 'edited',
        classes: ['figure'],
        marks: [
          ['20', '25'],
          ['35', '40']
        ]
      }
    ],
    passages: [{ words: 'within a week of the fire', now: 'within a week of the fire', how: 'same' }]
  },
  {
    title: 'only zeros differ',
    from: 'The code was 0.\n\nThe count was 00.\n\nThe total stood at 100 when the day closed.',
    to: 'The code was 0.\n\nThe count was 00.\n\nThe total stood at 1000 when the day closed.',
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['100', '1000']] }],
    passages: [
      { words: 'The count was 00.', now: 'The count was 00.', how: 'same' },
      { words: 'The total stood at 100', now: 'The total stood at 1000', how: 'changed' }
    ]
  },
  {
    title: 'a day of the week changes',
    from: `${lead} The hearing opens on Monday in the old town hall. ${tail}`,
    to: `${lead} The hearing opens on Thursday in the old town hall. ${tail}`,
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['Monday', 'Thursday']] }],
    passages: [{ words: 'The hearing opens on Monday', now: 'The hearing opens on Thursday', how: 'changed' }]
  },
  {
    title: 'a lookalike with other figures is put in front',
    from: 'Alder Mills fell 3 percent to 40 crowns. Trading was thin all week.',
    to: 'Brandt Foods fell 3 percent to 90 crowns. Alder Mills fell 4 percent to 38 crowns. Trading was thin all week.',
    changes: [
      { kind: 'added', to: 'Brandt Foods' },
      { kind: 'edited', classes: ['figure'], from: 'Alder Mills' }
    ],
    passages: [
      { words: 'Trading was thin all week.', now: 'Trading was thin all week.', how: 'same' },
      { words: 'Alder Mills fell 3 percent', now: 'Alder Mills fell 4 percent', how: 'changed' }
    ]
  },
  {
    title: 'right-to-left digits change as a whole',
    from: 'قال المتحدث إن ٢٠ شخصا قتلوا في الحادث قرب الجسر القديم. ولم يذكر سببا.',
    to: 'قال المتحدث إن ٣٠ شخصا قتلوا في الحادث قرب الجسر القديم. ولم يذكر سببا.',
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['٢٠', '٣٠']] }],
    passages: [{ words: 'في الحادث قرب الجسر القديم', now: 'في الحادث قرب الجسر القديم', how: 'same' }]
  }
]
