import { AppError } from '../../core/error.ts'
import { RuleFile } from '../../core/entity/rules.ts'
import { addRule, hasRule } from '../../store/entity-rule.ts'
import type { Archive } from '../../store/open.ts'

type FiledRule = RuleFile['rules'][number]

/** Rules as the text of a file. */
export function rulesFile(rules: readonly FiledRule[]): string {
  const file: RuleFile = { format: 'wiremark-entity-rules', version: 1, rules: [...rules] }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** The rules in a file’s text. Fails with `unreadable`, saying what does not fit. */
export function readRules(text: string): readonly FiledRule[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AppError('unreadable', 'This file is no file of rules on entities: it is not JSON.')
  }
  const parsed = RuleFile.safeParse(value)
  if (parsed.success) return parsed.data.rules
  const [issue] = parsed.error.issues
  const where =
    issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`
  throw new AppError(
    'unreadable',
    `This file is no file of rules on entities${where}: ${issue?.message ?? 'it does not fit'}`
  )
}

/** Write down the rules that are not here yet. */
export function takeRules(db: Archive, rules: readonly FiledRule[]): { added: number; known: number } {
  let added = 0
  for (const rule of rules) {
    if (hasRule(db, rule.guid)) continue
    addRule(db, rule)
    added += 1
  }
  return { added, known: rules.length - added }
}
