import type { Change } from '../../../core/revision/model.ts'
import { paragraphAt, type ComparedText } from './paragraphs.ts'

/** What is said beside moved text: on the old side where it went, on the new side where it came from. */
export function moveWords(
  change: Change | undefined,
  onOld: boolean,
  texts: { readonly from: ComparedText; readonly to: ComparedText }
): string | null {
  if (change?.kind !== 'moved' || !change.from || !change.to) return null
  const text = onOld ? texts.to : texts.from
  const offset = (onOld ? change.to : change.from).start
  const number = text.paragraphs[paragraphAt(text.paragraphs, offset)]?.number ?? null
  const where = number === null ? '' : ` ¶ ${number}`
  return onOld ? `moved to${where}` : `moved from${where}`
}

/** A line between the columns: from where a text stood to where it stands. */
export interface MoveLine {
  readonly change: number
  readonly path: string
}

/** Lines from the old column to the new one, their bends apart so that they can be told from one another. */
export function moveLine(
  change: number,
  index: number,
  at: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
): MoveLine {
  const { x1, y1, x2, y2 } = at
  const width = x2 - x1
  const bend = x1 + width * (0.3 + 0.2 * (index % 3))
  const turn = Math.min(12, Math.abs(y2 - y1) / 2, width / 4)
  const down = y2 > y1 ? turn : -turn
  const path = [
    `M ${x1} ${y1}`,
    `H ${bend - turn}`,
    `Q ${bend} ${y1} ${bend} ${y1 + down}`,
    `V ${y2 - down}`,
    `Q ${bend} ${y2} ${bend + turn} ${y2}`,
    `H ${x2}`
  ].join(' ')
  return { change, path }
}
