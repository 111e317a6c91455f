import type { Rule } from './rules.ts'

/** A rule as a sentence. */
export function ruleInWords(rule: Rule): string {
  switch (rule.verb) {
    case 'merge':
      return `“${rule.of.text}” is “${rule.into.text}”.`
    case 'apart':
      return `“${rule.of.text}” and “${rule.from.text}” are never one.`
    case 'alias':
      return `“${rule.name.text}” is another name of “${rule.of.text}”.`
    case 'separate':
      return `“${rule.of.text}” is no name of “${rule.from.text}”.`
    case 'rename':
      return `“${rule.of.text}” is called “${rule.name}”.`
    case 'kind':
      return `“${rule.of.text}” is ${kindNouns[rule.kind]}.`
    case 'split':
      return `In ${count(rule.texts.length, 'text', 'texts')} “${rule.of.text}” is another one: “${rule.into.text}”.`
    case 'drop':
      return `${rule.names.map(({ text }) => `“${text}”`).join(', ')}: no entity, wherever it stands.`
    case 'drop-here':
      return `“${rule.words}” is no entity in ${placeOf(rule)}.`
    case 'mark':
      return `“${rule.words}” is “${rule.as.text}”${rule.everywhere ? ', wherever it stands' : ` in ${placeOf(rule)}`}.`
    case 'note':
      return rule.note === '' ? `“${rule.of.text}” has no note.` : `“${rule.of.text}” has a note.`
    case 'watch':
      return `“${rule.of.text}” is watched${rule.watched ? '' : ' no longer'}.`
  }
}

/** What an entity is, as a noun. */
export const kindNouns = { person: 'a person', organisation: 'an organisation', place: 'a place' } as const

function placeOf({ inHeadline }: { readonly inHeadline: boolean }): string {
  return inHeadline ? 'one headline' : 'one place'
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
