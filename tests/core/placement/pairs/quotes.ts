import type { Pair } from './pair.ts'

const lead = 'The council of Tarn met behind closed doors on Tuesday.'
const tail = 'A second meeting is planned for the autumn.'

/** Quotations, speakers, hedges and names. */
export const quotes: readonly Pair[] = [
  {
    title: 'a word inside a quotation changes',
    from: `${lead} "We will never sell the ferry," Ada Holm told the hall. ${tail}`,
    to: `${lead} "We will not sell the ferry," Ada Holm told the hall. ${tail}`,
    changes: [{ kind: 'edited', classes: ['quotation'], marks: [['never', 'not']] }],
    passages: [
      { words: '"We will never sell the ferry,"', now: '"We will not sell the ferry,"', how: 'changed' }
    ]
  },
  {
    title: 'a quotation is cut short',
    from: `${lead} “The ferry belongs to everyone who lives here, and nobody in this room may take it away,” said Bo Lind. ${tail}`,
    to: `${lead} “The ferry belongs to everyone who lives here,” said Bo Lind. ${tail}`,
    changes: [{ kind: 'edited', classes: ['quotation'] }],
    passages: [
      {
        words: 'The ferry belongs to everyone who lives here',
        now: 'The ferry belongs to everyone who lives here',
        how: 'same'
      },
      { words: 'said Bo Lind', now: 'said Bo Lind', how: 'same' },
      { words: 'and nobody in this room may take it away', now: null }
    ]
  },
  {
    title: 'a quotation is given to another speaker',
    from: `${lead} "It is a poor bargain," Ada Holm said. ${tail}`,
    to: `${lead} "It is a poor bargain," Bo Lind said. ${tail}`,
    changes: [{ kind: 'edited', classes: ['quotation'], marks: [['Ada Holm', 'Bo Lind']] }],
    passages: [{ words: tail, now: tail, how: 'same' }]
  },
  {
    title: 'said becomes claimed',
    from: `${lead} The operator said the ferry was safe to use in winter. ${tail}`,
    to: `${lead} The operator claimed the ferry was safe to use in winter. ${tail}`,
    changes: [{ kind: 'edited', classes: ['hedge'], marks: [['said', 'claimed']] }],
    passages: [
      {
        words: 'the ferry was safe to use in winter',
        now: 'the ferry was safe to use in winter',
        how: 'same'
      },
      {
        words: 'The operator said the ferry was safe',
        now: 'The operator claimed the ferry was safe',
        how: 'changed'
      }
    ]
  },
  {
    title: 'may becomes will',
    from: `${lead} The line may close before the end of the year, a draft shows. ${tail}`,
    to: `${lead} The line will close before the end of the year, a draft shows. ${tail}`,
    changes: [{ kind: 'edited', classes: ['hedge'], marks: [['may', 'will']] }],
    passages: [
      {
        words: 'The line may close before the end of the year',
        now: 'The line will close before the end of the year',
        how: 'changed'
      }
    ]
  },
  {
    title: 'a source is added to a bare claim',
    from: `${lead} The fund lost half of its reserves in one night. ${tail}`,
    to: `${lead} The fund lost half of its reserves in one night, according to two auditors. ${tail}`,
    changes: [{ kind: 'edited', classes: ['attribution'] }],
    passages: [
      {
        words: 'lost half of its reserves in one night',
        now: 'lost half of its reserves in one night',
        how: 'same'
      }
    ]
  },
  {
    title: 'the source of a claim changes',
    from: `${lead} Police said the gate had been left open after the fair. ${tail}`,
    to: `${lead} Neighbours said the gate had been left open after the fair. ${tail}`,
    changes: [{ kind: 'edited', classes: ['attribution'], marks: [['Police', 'Neighbours']] }],
    passages: [
      {
        words: 'the gate had been left open after the fair',
        now: 'the gate had been left open after the fair',
        how: 'same'
      }
    ]
  },
  {
    title: 'a name is spelled right',
    from: `${lead} The vote was called by Tomas Ivle, who chairs the harbour board. ${tail}`,
    to: `${lead} The vote was called by Tomas Ivele, who chairs the harbour board. ${tail}`,
    changes: [{ kind: 'edited', classes: ['name'], marks: [['Tomas Ivle', 'Tomas Ivele']] }],
    passages: [
      {
        words: 'called by Tomas Ivle, who chairs the harbour board',
        now: 'called by Tomas Ivele, who chairs the harbour board',
        how: 'changed'
      }
    ]
  },
  {
    title: 'a name with accents is kept and one without gets them',
    from: `${lead} Zoë Ñandú and Jose Peru left before the vote was taken. ${tail}`,
    to: `${lead} Zoë Ñandú and José Perú left before the vote was taken. ${tail}`,
    changes: [{ kind: 'edited', classes: ['name'], marks: [['Jose Peru', 'José Perú']] }],
    passages: [
      { words: 'Zoë Ñandú', now: 'Zoë Ñandú', how: 'same' },
      { words: 'left before the vote was taken', now: 'left before the vote was taken', how: 'same' }
    ]
  },
  {
    title: 'a right-to-left name stands among left-to-right words',
    from: `${lead} The letter was signed by رانيا خليل and by nine members of the guild. ${tail}`,
    to: `${lead} The letter was signed by رانيا خليل and by ten members of the guild. ${tail}`,
    changes: [{ kind: 'edited', classes: ['figure'], marks: [['nine', 'ten']] }],
    passages: [
      { words: 'signed by رانيا خليل', now: 'signed by رانيا خليل', how: 'same' },
      { words: 'رانيا خليل and by nine members', now: 'رانيا خليل and by ten members', how: 'changed' }
    ]
  },
  {
    title: 'straight quotation marks become curly',
    from: `${lead} "Nobody asked us," the pilot wrote later. ${tail}`,
    to: `${lead} “Nobody asked us,” the pilot wrote later. ${tail}`,
    changes: [{ kind: 'edited', classes: ['punctuation'] }],
    passages: [{ words: 'Nobody asked us', now: 'Nobody asked us', how: 'same' }]
  },
  {
    title: 'an emoji in a quoted post changes',
    from: `${lead} "Off to the ferry 👩‍👩‍👧 at last," the account wrote at noon. ${tail}`,
    to: `${lead} "Off to the ferry 👩‍👩‍👦 at last," the account wrote at noon. ${tail}`,
    changes: [{ kind: 'edited', marks: [['👩‍👩‍👧', '👩‍👩‍👦']] }],
    passages: [
      { words: 'the account wrote at noon', now: 'the account wrote at noon', how: 'same' },
      { words: 'Off to the ferry 👩‍👩‍👧 at last', now: 'Off to the ferry 👩‍👩‍👦 at last', how: 'changed' }
    ]
  }
]
