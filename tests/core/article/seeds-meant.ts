/** What a reading of a sample says, in the words of the one who wrote it. */
export interface Meant {
  readonly headline: string | null
  readonly bylines: readonly string[]
  readonly place: string | null
  readonly agency: string | null
  readonly publishedOn: string | null
  readonly source: string | null
  readonly paragraphs: number
  readonly headings: readonly string[]
  readonly captions: number
  readonly contributors: number
  readonly corrections: number
  readonly copyright: number
}

/** What each sample in seeds/ holds, by file name; known from writing them, not from reading them. */
export const meant: Readonly<Record<string, Meant>> = {
  '2026-01-07-meridian-port-strike': {
    headline: "Dockers at Valdmark's biggest port walk out over pay, halting container traffic",
    bylines: ['Ines Calloway'],
    place: 'Kellsund',
    agency: 'Meridian',
    publishedOn: '2026-01-07',
    source: 'Meridian',
    paragraphs: 13,
    headings: ['QUEUE OF SHIPS', 'AUTOMATION IN THE BACKGROUND'],
    captions: 0,
    contributors: 1,
    corrections: 0,
    copyright: 1
  },
  '2026-01-09-northern-press-port-talks': {
    headline: 'Talks resume in Kellsund port strike as ships turn away and factories run short of parts',
    bylines: ['Daniel McGrory', 'Anne-Lise de Witte', 'Teodor Machin'],
    place: 'Kellsund, Valdmark',
    agency: 'NP',
    publishedOn: '2026-01-09',
    source: 'Northern Press',
    paragraphs: 17,
    headings: ['Ships begin to divert', 'Night shifts are the hardest point'],
    captions: 1,
    contributors: 1,
    corrections: 0,
    copyright: 1
  },
  '2026-01-12-harbour-gazette-port-settlement': {
    headline: "Dock strike ends: 'A decent deal, at an indecent hour'",
    bylines: ['Petra Saint-Cyr'],
    place: 'Kellsund',
    agency: null,
    publishedOn: '2026-01-12',
    source: 'The Harbour Gazette',
    paragraphs: 13,
    headings: ['What happens now', 'Fruit, at last'],
    captions: 0,
    contributors: 0,
    corrections: 0,
    copyright: 1
  },
  '2026-01-14-meridian-port-vote': {
    headline: 'Kellsund dockers back pay deal with 71.4% of vote',
    bylines: [],
    place: 'Kellsund',
    agency: 'Meridian',
    publishedOn: '2026-01-14',
    source: 'Meridian',
    paragraphs: 5,
    headings: [],
    captions: 0,
    contributors: 1,
    corrections: 0,
    copyright: 1
  },
  '2026-01-19-northern-press-recount-ordered': {
    headline: 'Judge orders full recount in Ostermere, where 43 votes separate two candidates for mayor',
    bylines: ["Mairead O'Dowd-Kessler"],
    place: 'Ostermere, Valdmark',
    agency: 'NP',
    publishedOn: '2026-01-19',
    source: 'Northern Press',
    paragraphs: 16,
    headings: ['Both sides claim the ruling', 'What the scanners could not read'],
    captions: 1,
    contributors: 1,
    corrections: 0,
    copyright: 1
  },
  '2026-01-22-meridian-rate-decision-1': {
    headline: "Valdmark's central bank cuts rates to 3.5% in surprise move",
    bylines: ['Caspian Wróbel', 'Ines Calloway'],
    place: 'Hellevik',
    agency: 'Meridian',
    publishedOn: '2026-01-22',
    source: 'Meridian',
    paragraphs: 11,
    headings: ['LOWER GROWTH FORECAST'],
    captions: 0,
    contributors: 1,
    corrections: 0,
    copyright: 1
  },
  '2026-01-22-meridian-rate-decision-2': {
    headline: "Valdmark's central bank cuts rates to 3.5% in surprise move",
    bylines: ['Caspian Wróbel', 'Ines Calloway'],
    place: 'Hellevik',
    agency: 'Meridian',
    publishedOn: '2026-01-22',
    source: 'Meridian',
    paragraphs: 12,
    headings: ['LOWER GROWTH FORECAST'],
    captions: 0,
    contributors: 1,
    corrections: 0,
    copyright: 1
  },
  '2026-01-23-hellevik-ledger-rate-cut': {
    headline: 'What a quarter of a point means for your mortgage, your savings and your landlord',
    bylines: ['Mireille van den Akker'],
    place: null,
    agency: null,
    publishedOn: null,
    source: 'The Hellevik Ledger',
    paragraphs: 11,
    headings: ['If you have a mortgage', 'If you have savings', 'If you rent', 'What comes next'],
    captions: 0,
    contributors: 0,
    corrections: 0,
    copyright: 1
  },
  '2026-01-28-ostermere-echo-recount-day-three': {
    headline: 'Day three at the ice rink: 51,207 ballots, two arguments and a broken heater',
    bylines: [],
    place: null,
    agency: null,
    publishedOn: '2026-01-28',
    source: 'Ostermere Echo',
    paragraphs: 11,
    headings: ['Two arguments', 'A broken heater', 'Forty-three'],
    captions: 0,
    contributors: 0,
    corrections: 0,
    copyright: 1
  },
  '2026-02-03-northern-press-dam-release-1': {
    headline: 'Emergency release from Skarrow Dam forces 1,200 people from their homes along the Linder',
    bylines: ["Siobhán O'Rahilly", 'Pieter van der Holt'],
    place: 'St. Aldern, Valdmark',
    agency: 'NP',
    publishedOn: '2026-02-03',
    source: 'Northern Press',
    paragraphs: 17,
    headings: ['Sirens sounded after the gates opened', 'A wet winter on saturated ground'],
    captions: 1,
    contributors: 1,
    corrections: 0,
    copyright: 1
  },
  '2026-02-03-northern-press-dam-release-2': {
    headline: 'Thousands flee Linder valley as Skarrow Dam pours 15 million cubic meters downstream',
    bylines: ["Siobhán O'Rahilly", 'Pieter van der Holt'],
    place: 'St. Aldern, Valdmark',
    agency: 'NP',
    publishedOn: '2026-02-03',
    source: 'Northern Press',
    paragraphs: 18,
    headings: ['Sirens sounded after the gates opened', 'A wet winter on saturated ground'],
    captions: 1,
    contributors: 1,
    corrections: 0,
    copyright: 1
  },
  '2026-02-03-northern-press-dam-release-3': {
    headline: 'Thousands flee Linder valley as Skarrow Dam pours 15 million cubic meters downstream',
    bylines: ["Siobhán O'Rahilly", 'Pieter van der Holt'],
    place: 'St. Aldern, Valdmark',
    agency: 'NP',
    publishedOn: '2026-02-04',
    source: 'Northern Press',
    paragraphs: 17,
    headings: ['Sirens sounded after the gates opened', 'A wet winter on saturated ground'],
    captions: 1,
    contributors: 1,
    corrections: 1,
    copyright: 1
  },
  '2026-02-04-harbour-gazette-dam-release': {
    headline: 'Linder valley under water after Skarrow Dam opens its gates',
    bylines: ["Siobhán O'Rahilly", 'Pieter van der Holt'],
    place: 'St. Aldern',
    agency: 'Northern Press',
    publishedOn: '2026-02-04',
    source: 'The Harbour Gazette',
    paragraphs: 15,
    headings: ['Sirens sounded after the gates opened'],
    captions: 0,
    contributors: 0,
    corrections: 0,
    copyright: 1
  },
  '2026-02-04-valley-observer-dam-release': {
    headline: 'Thousands flee as dam pours 15 million cubic meters into our valley',
    bylines: ["Siobhán O'Rahilly", 'Pieter van der Holt'],
    place: 'St. Aldern',
    agency: 'NP',
    publishedOn: '2026-02-04',
    source: 'The Valley Observer',
    paragraphs: 14,
    headings: ['A wet winter on saturated ground'],
    captions: 0,
    contributors: 1,
    corrections: 0,
    copyright: 1
  },
  '2026-02-06-meridian-recount-result': {
    headline: "Recount overturns result in Ostermere; McAllary keeps mayor's office by 12 votes",
    bylines: ['Sorcha Ní Bhriain-Moreau'],
    place: 'Ostermere',
    agency: 'Meridian',
    publishedOn: '2026-02-06',
    source: 'Meridian',
    paragraphs: 14,
    headings: ['OLDER VOTERS, OLDER PENCILS', 'POWER COMPANY SALE'],
    captions: 0,
    contributors: 1,
    corrections: 0,
    copyright: 1
  },
  '2026-02-11-valley-observer-dam-cleanup': {
    headline: 'A week after the flood, St. Aldern counts what the insurers will not',
    bylines: ['Marguerite Aalto'],
    place: 'St. Aldern',
    agency: null,
    publishedOn: '2026-02-11',
    source: 'The Valley Observer',
    paragraphs: 12,
    headings: ['A matter of definition', 'Help from downstream', 'What people want to know'],
    captions: 0,
    contributors: 0,
    corrections: 0,
    copyright: 1
  },
  '2026-02-19-northern-press-rate-minutes': {
    headline: "Minutes show Valdmark's central bank was one vote from leaving rates alone",
    bylines: ['Xavier Le Guern'],
    place: 'Hellevik, Valdmark',
    agency: 'NP',
    publishedOn: '2026-02-19',
    source: 'Northern Press',
    paragraphs: 7,
    headings: ['A strike on the agenda'],
    captions: 1,
    contributors: 0,
    corrections: 0,
    copyright: 1
  },
  '2026-02-26-northern-press-dam-inquiry': {
    headline: 'Skarrow Dam inquiry hears that an engineer asked twice to lower the reservoir',
    bylines: ["Siobhán O'Rahilly"],
    place: 'Brennfoss, Valdmark',
    agency: 'NP',
    publishedOn: '2026-02-26',
    source: 'Northern Press',
    paragraphs: 16,
    headings: ['The price of electricity', 'Forty-five minutes'],
    captions: 1,
    contributors: 1,
    corrections: 0,
    copyright: 1
  }
}
