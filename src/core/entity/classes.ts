/** What the lists say of a word or of words in a row, as bits. A name of several words has them together. */
export const listed = {
  given: 1 << 0,
  family: 1 << 1,
  town: 1 << 2,
  city: 1 << 3,
  country: 1 << 4,
  demonym: 1 << 5,
  region: 1 << 6,
  title: 1 << 7,
  organisationTail: 1 << 8,
  organisationHead: 1 << 9,
  placeHead: 1 << 10,
  organisation: 1 << 11,
  figure: 1 << 12,
  calendar: 1 << 13,
  knownPerson: 1 << 14,
  knownGroup: 1 << 15,
  knownThing: 1 << 16,
  outlet: 1 << 17,
  noun: 1 << 18,
  verb: 1 << 19,
  adjective: 1 << 20,
  small: 1 << 21,
  speech: 1 << 22,
  mostlyLower: 1 << 23,
  mostlyCapital: 1 << 24,
  product: 1 << 25,
  /** Above the supersense, which takes the bits from `senseShift` on. */
  club: 1 << 31
} as const

/** Where in a list's entry the supersense of a common noun stands (5 bits, 0 for none). */
export const senseShift = 26

/** The classes whose entries are names: each gives features for a match of several words. */
export const nameClasses: readonly number[] = [
  listed.given,
  listed.family,
  listed.town,
  listed.city,
  listed.country,
  listed.demonym,
  listed.region,
  listed.organisation,
  listed.figure,
  listed.knownPerson,
  listed.knownGroup,
  listed.knownThing,
  listed.outlet,
  listed.product,
  listed.club
]

/** The bits that tell what kind of word stands beside a name. */
export const contextMask =
  listed.given |
  listed.family |
  listed.town |
  listed.country |
  listed.demonym |
  listed.region |
  listed.title |
  listed.organisationTail |
  listed.organisationHead |
  listed.placeHead |
  listed.organisation |
  listed.figure |
  listed.calendar |
  listed.verb |
  listed.speech |
  listed.small |
  listed.club

export const longestEntry = 7
