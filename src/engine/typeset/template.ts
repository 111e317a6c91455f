import type { Design } from '../../core/briefing/layout.ts'
import { chart } from './template/chart.ts'
import { digest } from './template/digest.ts'
import { ends } from './template/ends.ts'
import { figure } from './template/figure.ts'
import { frame } from './template/frame.ts'
import { look } from './template/look.ts'
import { note } from './template/note.ts'
import { part } from './template/part.ts'
import { quote } from './template/quote.ts'
import { report } from './template/report.ts'
import { type } from './template/type.ts'

/** The pieces of the page, as the modules of Typst that import each other by these names. */
export const pieces: Readonly<Record<string, string>> = {
  'look.typ': look,
  'type.typ': type,
  'frame.typ': frame,
  'quote.typ': quote,
  'chart.typ': chart,
  'figure.typ': figure,
  'part.typ': part,
  'ends.typ': ends,
  'digest.typ': digest,
  'report.typ': report,
  'note.typ': note
}

/**
 * What is compiled: `/document.json` set in one design. What is printed comes in as JSON and is only ever used as strings,
 * so nothing an article says is taken for markup.
 */
export function pageIn(design: Design): string {
  return `
#import "/look.typ": look
#import "/${design}.typ": lay
#set document(
  title: look.title, author: look.authors, description: look.description,
  date: if look.madeOn == none { none } else { datetime(..look.madeOn) },
)
#set text(lang: look.lang, region: look.region)
#lay(json("/document.json"))
`
}
