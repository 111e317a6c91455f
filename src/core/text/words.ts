/** English word lists the reader of a text leans on. Other languages simply find nothing here. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Abbreviations that stand before a name and never end a sentence; without the point, lower case. */
export const titles = list(
  `mr mrs ms mx dr prof gen sen rep gov lt col capt cpl sgt maj rev hon pres adm cmdr supt det insp brig fr msgr
   messrs mme mlle vs`
)

/** Abbreviations a sentence may end with; without the point, lower case. */
export const abbreviations = list(
  `st mt ft jan feb mar apr jun jul aug sept sep oct nov dec inc corp co ltd llc plc bros jr sr etc dept est approx
   ave blvd rd univ assn mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn fla ga ill ind kan
   ky la md mass mich minn miss mo neb nev okla ore pa tenn tex va vt wash wis wyo`
)

/** Abbreviations only before a number: "No. 5", but "he said no". */
export const numbered = list('no nos p pp art fig sec ch vol para')

/** Words that open a sentence and are no part of a name when they do. */
export const starters = list(
  `the a an this that these those he she it they we i you his her its their our my your there here in on at by for from
   with without to of as but and or nor so yet if when while after before since until although though because however
   meanwhile also then now still even not no yes some many most more all both each every other another one two three
   four five several few what who why how where which whose according earlier later last next over under about around
   between during among against despite instead under today yesterday asked speaking once only such`
)

/** Verbs by which a text says who says it. */
export const speech = list(
  `said says say saying told tells tell added adds claimed claims claim alleged alleges allege stated states insisted
   insists argued argues announced announces confirmed confirms denied denies reported reports warned warns noted notes
   acknowledged admitted admits asked asks replied replies explained explains suggested suggests wrote writes testified
   declared declares maintained contended asserted asserts estimated estimates conceded tweeted posted remarked recalled
   called accused accuses vowed pledged urged`
)

/** Words besides verbs that say where a statement comes from. */
export const origins = list(
  'according sources source spokesman spokeswoman spokesperson spokespeople officials official anonymity citing cited'
)

/** Words that say how sure a text is. */
export const hedges = list(
  `may might could would will shall should must can cannot allegedly reportedly apparently possibly probably likely
   unlikely perhaps maybe appears appear appeared seems seem seemed suspected suspect alleged purported purportedly
   believed thought presumed supposedly potentially certainly definitely confirmed unconfirmed claimed claims claim
   alleges allege expected feared rumoured rumored so-called self-proclaimed accused insists insisted suggests suggested`
)

/** Verbs of speech that claim nothing about the truth of what is said. */
export const plainSpeech = list(
  'said says say saying told tells tell added adds stated states wrote writes asked asks'
)

export const numbers = list(
  `zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
   millions billion billions trillion trillions dozen dozens half twice double triple two-thirds
   three-quarters`
)

/** Words that belong to the number before them. */
export const units = list(
  `percent percentage % hundred thousand million billion trillion dozen bn mn dollars dollar euros euro pounds yen yuan
   rupees roubles rubles francs pesos kronor cents a.m. p.m. am pm gmt degrees km kg mph`
)

export const days = list(
  'monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.'
)

export const months = list(
  `january february march april may june july august september october november december jan. feb. mar. apr. jun. jul.
   aug. sept. sep. oct. nov. dec.`
)

/** Small words that stand inside a name. */
export const particles = list('of de da do dos du del della der den van von bin ibn al el la le y e af av zu')
