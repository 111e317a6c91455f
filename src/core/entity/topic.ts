import type { Document } from './document.ts'
import { hashText } from './hash.ts'

/** What a text is about, as far as it changes what names are: towns play in sport, and single words trade in business. */
export const topic = { other: 0, sport: 1, business: 2 } as const

const cues = (words: string) => new Set(words.trim().split(/\s+/).map(hashText))

const sport = cues(`
  beat beats defeated thrashed hosts hosted visits visiting goal goals scored scorer scoring striker midfielder defender goalkeeper winger penalty kick-off halftime season coach coaches
  league match matches game games player players team teams club clubs champion champions championship championships cup
  tournament final semi-final semi-finals quarter-final playoff playoffs quarterback touchdown touchdowns yards receiver innings
  wicket wickets batsman bowler bowled runs overs cricket soccer football basketball baseball hockey rugby tennis golf nba
  nfl nhl mlb fifa uefa race lap laps podium grand prix qualifying slalom skiing cycling medal olympic athletics
  rebounds assists seeded unbeaten fixture fixtures squad stadium fans draw defeat win wins victory
`)

const business = cues(`
  shares share stock stocks investors investor analyst analysts profit profits revenue earnings quarterly billion bid merger
  acquisition takeover stake ceo executive shareholders shareholder trading traders percent dividend markets market bank
  banks lender lenders debt bonds bond yields sales deal company companies firm retailer automaker carmaker drugmaker
  chipmaker insurer airline brent crude barrels index nasdaq dow ipo valuation fund funds
`)

/** The topic of a document by the share of its words that speak for one. */
export function topicOf({ words }: Document): number {
  let sporting = 0
  let trading = 0
  for (const { lowerHash } of words) {
    if (sport.has(lowerHash)) sporting += 1
    if (business.has(lowerHash)) trading += 1
  }
  const least = Math.max(2, words.length / 45)
  if (sporting >= least && sporting >= trading) return topic.sport
  return trading >= least ? topic.business : topic.other
}
