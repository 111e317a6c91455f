import type { FindingKind } from '../../../../core/briefing/finding.ts'
import { countWords } from '../../../part/words.ts'

const grave: readonly FindingKind[] = ['changed', 'lost', 'withdrawn', 'withheld']

/** Whether sending it as it is would tell a reader something that no longer holds. */
export function isGrave(kind: FindingKind): boolean {
  return grave.includes(kind)
}

/** What a check came to, in one sentence. */
export function checkWords(findings: number): string {
  return findings === 0
    ? 'Nothing to look at. Every quote has its source, and stands there still.'
    : `${countWords(findings, 'thing')} to look at before sending.`
}
