import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Files, State } from './state.ts'

/** What a process that may be killed at any moment tells: each line is in the system's hands once it is written. */
export type Line =
  /** The archive is open. */
  | { readonly kind: 'open'; readonly state: State }
  | { readonly kind: 'begins'; readonly act: number; readonly name: string }
  /** The act was answered, or refused; `files` are exports with what they hold. */
  | { readonly kind: 'acknowledged'; readonly act: number; readonly state: State; readonly files: Files }
  /** Something went wrong that nobody had a sentence for. */
  | { readonly kind: 'bug'; readonly text: string }

export function tell(journal: string, line: Line): void {
  appendFileSync(journal, `${JSON.stringify({ ...line, at: performance.now() })}\n`)
}

/** What was told and when, in milliseconds, without a last line that was cut off. */
export function told(journal: string): (Line & { readonly at: number })[] {
  if (!existsSync(journal)) return []
  return readFileSync(journal, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line & { readonly at: number })
}
