import type { JoinedName } from '../join/model.ts'

/** A mention that may be who speaks. */
export interface Voice {
  readonly start: number
  readonly end: number
  readonly name: JoinedName
}

/** Who speaks, as the text has it: a name, a pronoun, or a description. */
export interface Speaker {
  readonly start: number
  readonly end: number
  readonly name: JoinedName | null
  readonly pronoun: boolean
}

const TITLE = String.raw`(?:[\p{L}\p{N}’'.&-]+,?\s+){0,9}`
const beforeName = new RegExp(`^(?:and\\s+|but\\s+)?${TITLE}$`, 'u')
/** Words that begin something else than a title or a description of the one who is named next. */
const otherwise =
  /(?<!\p{L})(?:who|whose|whom|which|that|when|while|after|before|as|during|about|because|if|whether|with|against|between|than|among|by|met|told|said)(?!\p{L})/u
const afterPreposition =
  /(?<!\p{L})(?:of|for|at|from|to|in|on|with|by|against|about)\s+(?:the\s+|an?\s+)?(?:\p{L}[\p{L}.]*\s+)?$/iu
/** What may stand between a name and its verb. */
const betweenNameAndVerb =
  /^(?:,[^“”"]{1,140},|\s\([^()]{1,40}\)|\s(?:of|from|at|for)\s[^,“”".]{1,60})?(?:\s(?:\p{Ll}+ly|also|later|then|once|has|had|reportedly|again|first))*\s$/u

/** Who is named right after a verb of speech that ends at an offset; `until` is how far the sentence goes. */
export function speakerAfter(
  body: string,
  from: number,
  until: number,
  voices: readonly Voice[]
): Speaker | null {
  const near = voices.filter(({ start }) => start >= from && start < until)
  const [person] = near.filter(({ name }) => name.kind === 'person')
  for (const voice of [person, near[0]]) {
    if (voice === undefined) continue
    const before = body.slice(from, voice.start)
    const ofIt = afterPreposition.test(before) && !/,\s$/.test(before)
    if (beforeName.test(before) && !otherwise.test(before) && !ofIt) return named(voice)
  }
  const text = body.slice(from, until)
  const pronoun = /^(?:he|she)(?!\p{L})/u.exec(text)
  if (pronoun !== null) return { start: from, end: from + pronoun[0].length, name: null, pronoun: true }
  return described(text, from, /^(?:the|an?|one|another)\s[^,.;:“”"]{2,60}/)
}

/** Who is named right before a verb of speech that starts at an offset; `from` is where their sentence or clause begins. */
export function speakerBefore(
  body: string,
  from: number,
  verb: number,
  voices: readonly Voice[]
): Speaker | null {
  const subject = body.slice(from, verb)
  const pronoun =
    /(?:^|[,;]\s|^(?:But|And|Then|Later),?\s)(he|she|He|She)\s(?:also\s|later\s|then\s|\p{Ll}+ly\s)?$/u.exec(
      subject
    )
  if (pronoun !== null) {
    const start = from + pronoun.index + pronoun[0].indexOf(pronoun[1] ?? '')
    return { start, end: start + (pronoun[1] ?? '').length, name: null, pronoun: true }
  }
  const near = voices.filter(({ start, end }) => start >= from && end <= verb)
  for (const voice of [...near.filter(({ name }) => name.kind === 'person'), ...near]) {
    const before = body.slice(from, voice.start)
    const between = body.slice(voice.end, verb)
    if (
      !betweenNameAndVerb.test(between) ||
      otherwise.test(withoutLead(before)) ||
      afterPreposition.test(before)
    )
      continue
    if (beforeName.test(withoutLead(before))) return named(voice)
  }
  return described(subject, from, /^(?:the|an?|one|another)\s[^,.;:“”"]{2,60}(?=\s$)/i)
}

/** "On Monday, …", "In a statement, …": what a sentence may open with before it comes to its subject. */
function withoutLead(before: string): string {
  return before.replace(
    /^(?:On|In|At|After|During|Later|Earlier|Asked|But|And|Still|Meanwhile)(?:\s[^,“”"]{0,50})?,\s/u,
    ''
  )
}

function named({ start, end, name }: Voice): Speaker {
  return { start, end, name, pronoun: false }
}

function described(text: string, from: number, pattern: RegExp): Speaker | null {
  const found = pattern.exec(text)
  if (found === null || otherwise.test(found[0])) return null
  return { start: from, end: from + found[0].trimEnd().length, name: null, pronoun: false }
}
