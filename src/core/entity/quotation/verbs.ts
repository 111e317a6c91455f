/** Verbs by which newsrooms attribute speech. */
const speechVerbs = `
acknowledged added admitted advised alleged announced answered argued asked asserted boasted complained conceded
concluded confirmed continued countered cried declared emphasized emphasised exclaimed explained insisted joked lamented
noted observed pleaded pledged posted predicted promised quipped recalled recounted remarked repeated replied responded
said says shouted stated stressed suggested testified told tweeted urged vowed warned wrote writes yelled
`
  .trim()
  .split(/\s+/)

const all = speechVerbs.join('|')

/** Right after a quotation: a verb, then whoever spoke. */
export const verbFirst = new RegExp(`^(${all})\\s+`)

/** The first verb of a stretch. */
export const anyVerb = new RegExp(`(?<![\\p{L}-])(${all})(?![\\p{L}-])`, 'u')

/** "was told", "been asked": said to someone, not by them. */
export const passive = /(?<!\p{L})(?:was|were|been|being|be|is|are|get|got)\s(?:\p{Ll}+ly\s)?$/u
