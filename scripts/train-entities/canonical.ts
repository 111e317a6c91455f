import { demonyms } from '../../src/core/entity/known/demonyms.ts'
import type { Annotated, Gold } from './corpus.ts'

/**
 * The sources annotate differently. This makes them agree, as agencies' text is annotated elsewhere: titles are no part of
 * a person's name, nor is "the" or "southern" of a place's; a country that acts is a place; peoples, competitions, handles
 * and names without a capital are none.
 */
export function canonical({ id, text, gold }: Annotated): Annotated {
  return { id, text, gold: gold.flatMap((name) => settled(text, name)) }
}

const titles =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|president|vice president|vice-president|prime minister|minister|premier|chancellor|secretary|sen|senator|rep|representative|gov|governor|mayor|gen|general|col|colonel|lt|lieutenant|capt|captain|major|sgt|admiral|king|queen|prince|princess|crown prince|emperor|empress|sultan|pope|cardinal|archbishop|bishop|rev|reverend|sir|dame|lord|lady|judge|justice|ambassador|chairman|director|administrator|coach)\.? (?=\p{Lu})/iu
const loneTitles =
  /^(?:pope|god|lord|king|queen|president|prime minister|secretary|director|chairman|administrator|republicans?|democrats?|man|candidates|first lady|senator|governor|emperor)$/i
const peoples = new Set(demonyms.split(/\s+/).filter(Boolean))
const countriesThatAct =
  /^(?:US|U\.S\.|USA|UK|U\.K\.|Britain|England|Scotland|Wales|Ireland|France|Germany|Italy|Spain|Portugal|Belgium|Netherlands|Sweden|Norway|Denmark|Poland|Russia|Ukraine|Turkey|Greece|Serbia|Croatia|Switzerland|Austria|Hungary|Iran|Iraq|Israel|Syria|Egypt|Tunisia|Nigeria|Ghana|Kenya|South Africa|China|Japan|India|Pakistan|Bangladesh|Korea|South Korea|North Korea|Korea Republic|Australia|New Zealand|Canada|Mexico|Brazil|Argentina|Chile|Colombia|Uruguay|Panama|Costa Rica|Taiwan|Hong Kong|Washington|Beijing|Moscow|London|Albania|Hungary|Great Britain|Ottoman Empire|Württemberg|North Carolina|Roman Republic)$/
const unions = /^(?:EU|E\.U\.|European Union|UN|U\.N\.|United Nations|NATO|Nato)$/
const competition =
  /(?:\bCup|Championships?|Olympics|Grand Prix|Champions League|Europa League|Premier League|Bundesliga|Serie A|La Liga|Ligue 1|Super League)$/
const openers = /^(?!al\b|el\b|la\b|le\b|de\b|von\b|van\b|bin\b|dos\b)\p{Ll}[\p{Ll}-]*(?: of)? (?=\p{Lu})/u

function settled(text: string, name: Gold): Gold[] {
  let { start, end, kind } = name
  const own = () => text.slice(start, end)
  if (text.charAt(start - 1) === '@' || own().startsWith('@') || own().startsWith('#')) return []
  for (;;) {
    const opening = (kind === 'person' ? titles : openers).exec(own())?.[0] ?? ''
    const bare = /^the (?=\S)/.exec(own())?.[0] ?? opening
    if (bare === '') break
    start += bare.length
  }
  const tail = /(?:['’]s|[\s.,;:]*[,;:])$/.exec(own())?.[0] ?? ''
  end -= tail.length
  const based = /[-‐](?:based|led|backed|born)$/.exec(own())?.[0] ?? ''
  end -= based.length
  if (!/\p{Lu}/u.test(own()) || peoples.has(own()) || loneTitles.test(own())) return []
  if (kind === 'organisation' && competition.test(own())) return []
  if (own() === 'World') return []
  if (kind === 'organisation' && countriesThatAct.test(own())) kind = 'place'
  if (kind === 'place' && unions.test(own())) kind = 'organisation'
  const comma = kind === 'place' ? /^[^,]+?( ?, )(?=\p{Lu}[^,]+$)/u.exec(own()) : null
  if (comma === null) return [{ start, end, kind }]
  const cut = start + comma[0].length
  return [
    { start, end: cut - (comma[1]?.length ?? 0), kind },
    { start: cut, end, kind }
  ]
}
