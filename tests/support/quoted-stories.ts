/** Quoted words, who says them by full name (null: the text does not say for certain), and the verb. */
export type Told = readonly [words: string, speaker: string | null, verb: string]

/** Invented stories of a few paragraphs, with every quotation in them that someone is said to have said. */
export const quotedStories: readonly {
  readonly paragraphs: readonly string[]
  readonly told: readonly Told[]
}[] = [
  {
    paragraphs: [
      '“The dam is sound, and it stayed sound,” Zoë Råholt, the authority’s director, told reporters. “We opened the gates so that it would remain so.”',
      'The first gate was raised before dawn, Råholt said. “I heard the river first,” said Joost Ferreira, 61, who keeps a shop. “My wife carried the dog out.”',
      'Mayor Halina Osei said the town had asked for sirens. “We were told it was on a list,” she said.',
      'The authority called the release “a success” in a statement.'
    ],
    told: [
      ['The dam is sound', 'Zoë Råholt', 'told'],
      ['We opened the gates', 'Zoë Råholt', 'told'],
      ['I heard the river', 'Joost Ferreira', 'said'],
      ['My wife carried', 'Joost Ferreira', 'said'],
      ['We were told', 'Halina Osei', 'said']
    ]
  },
  {
    paragraphs: [
      'Bram Okafor, who leads the dockers, told a crowd in Hellevik: “Nobody goes back tomorrow.”',
      'He added: “We have waited for nine years.”',
      '“It is a matter of days,” said the port’s chief executive, Ruth Lindqvist. “After that we shall have to think again.”',
      'A spokesman for Lindqvist said the company had “no intention whatever” of closing the terminal.'
    ],
    told: [
      ['Nobody goes back', 'Bram Okafor', 'told'],
      ['We have waited', 'Bram Okafor', 'added'],
      ['It is a matter', 'Ruth Lindqvist', 'said'],
      ['After that', 'Ruth Lindqvist', 'said'],
      ['no intention whatever', null, 'said']
    ]
  },
  {
    paragraphs: [
      'According to Ingrid Halvorsen, “the count was as clean as any we have seen.”',
      '“The numbers do not lie,” according to Peter Brandt, a lawyer. But Thomas Keller argued that the court had been “asleep at its desk for months.”',
      'Brandt and Keller met on Friday. “It was a good talk,” he said.',
      '“We never asked for a recount,” Keller wrote on his page. “They did.”'
    ],
    told: [
      ['the count was', 'Ingrid Halvorsen', 'according to'],
      ['The numbers do', 'Peter Brandt', 'according to'],
      ['asleep at its desk', 'Thomas Keller', 'argued'],
      ['It was a good', null, 'said'],
      ['We never asked', 'Thomas Keller', 'wrote'],
      ['They did', 'Thomas Keller', 'wrote']
    ]
  },
  {
    paragraphs: [
      '"Prices will fall by the spring," Maria Sandoval said in an interview. "They always do."',
      '"I would not bet on it," replied Erik Johansson, an economist at the University of Hellevik.',
      'Sandoval was told by reporters that "the market thinks otherwise." She laughed.',
      '"Let it," she said.'
    ],
    told: [
      ['Prices will fall', 'Maria Sandoval', 'said'],
      ['They always do', 'Maria Sandoval', 'said'],
      ['I would not bet', 'Erik Johansson', 'replied'],
      ['Let it', null, 'said']
    ]
  },
  {
    paragraphs: [
      '“We lost the first half and then we lost the second,” coach Daniel Moreau said after the match on Sunday.',
      '“There is no excuse for it,” he added. “None.”',
      'The goalkeeper, Lukas Weber, disagreed. “The referee was blind,” Weber said.',
      '“Blind?” asked Moreau. “He was not even there.”'
    ],
    told: [
      ['We lost the first', 'Daniel Moreau', 'said'],
      ['There is no excuse', 'Daniel Moreau', 'added'],
      ['None', 'Daniel Moreau', 'added'],
      ['The referee was', 'Lukas Weber', 'said'],
      ['Blind?', 'Daniel Moreau', 'asked'],
      ['He was not even', 'Daniel Moreau', 'asked']
    ]
  },
  {
    paragraphs: [
      'The World Health Organization said in a statement that the vaccine was “safe for children of all ages.”',
      '“We see no reason to wait,” said Dr. Amara Nwosu, who heads the programme. “Waiting costs lives.',
      '“And it costs them every day,” Nwosu went on.',
      'Anna Fischer, a nurse, was less sure. “I have seen too many promises,” she told the Northern Press.'
    ],
    told: [
      ['safe for children', 'World Health Organization', 'said'],
      ['We see no reason', 'Amara Nwosu', 'said'],
      ['Waiting costs', 'Amara Nwosu', 'said'],
      ['And it costs', 'Amara Nwosu', 'said'],
      ['I have seen', 'Anna Fischer', 'told']
    ]
  },
  {
    paragraphs: [
      'President Carlos Mendoza called his rival Elena Duarte “a liar and a thief” at a rally on Saturday.',
      'Duarte said she would sue. “He has gone too far,” she said.',
      'Mendoza’s lawyer, Pablo Reyes, said the president “stands by each word of it.”',
      '“Each word,” Reyes repeated.'
    ],
    told: [
      ['He has gone', 'Elena Duarte', 'said'],
      ['stands by each', 'Pablo Reyes', 'said'],
      ['Each word', 'Pablo Reyes', 'repeated']
    ]
  },
  {
    paragraphs: [
      'In a letter, Sofia Marchetti warned that the library would “have to shut its doors by June.”',
      'Asked about it, Mayor Paul Henriksen said: “Libraries do not shut in this town.”',
      '“I read the letter,” Henriksen said, “and I read it twice.”',
      'The sign on the door says “Closed” on Mondays. The book, titled “The Last Reader of Hellevik,” is out of print.'
    ],
    told: [
      ['have to shut', 'Sofia Marchetti', 'warned'],
      ['Libraries do not', 'Paul Henriksen', 'said'],
      ['I read the letter', 'Paul Henriksen', 'said'],
      ['and I read it', 'Paul Henriksen', 'said']
    ]
  },
  {
    paragraphs: [
      'Gen. Robert Haley told the committee, “Our men were there within the hour.” Sen. Linda Crowe asked him why the radios had failed.',
      '“I can only say that we are looking into it,” Haley answered.',
      '“That,” Crowe said, “is what you said last year.”',
      'A soldier who was there that night, and who asked not to be named, said: “The radios never worked.”'
    ],
    told: [
      ['Our men were', 'Robert Haley', 'told'],
      ['I can only say', 'Robert Haley', 'answered'],
      ['That', 'Linda Crowe', 'said'],
      ['is what you said', 'Linda Crowe', 'said'],
      ['The radios never', null, 'said']
    ]
  },
  {
    paragraphs: [
      '“The strike ends tonight,” the union said. “We have what we came for.”',
      'Martin Schreiber, the union’s lawyer, and Julia Novak, who speaks for the owners, signed the paper at noon.',
      '“I am tired,” he said.',
      '“So am I,” said Novak, smiling. Asked whether she would do it again, Novak said it was “not the worst week of my life.”'
    ],
    told: [
      ['The strike ends', null, 'said'],
      ['We have what', null, 'said'],
      ['I am tired', null, 'said'],
      ['So am I', 'Julia Novak', 'said'],
      ['not the worst', 'Julia Novak', 'said']
    ]
  }
]
