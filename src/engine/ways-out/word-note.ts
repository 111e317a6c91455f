import { Bookmark, FootnoteReferenceRun, SimpleField, TextRun, type ParagraphChild } from 'docx'

const bookmark = (number: number) => `_Note${String(number)}`

/** The mark of a footnote, where it is first cited. */
export function noteMark(number: number): ParagraphChild {
  return new Bookmark({ id: bookmark(number), children: [new FootnoteReferenceRun(number)] })
}

/** The same mark where a source is cited again: Word allows one mark a note, and refers to its number otherwise. */
export class NoteAgain extends SimpleField {
  constructor(number: number) {
    super(`NOTEREF ${bookmark(number)} \\f \\h`)
    this.root.push(new TextRun({ text: String(number), style: 'FootnoteReference' }))
  }
}
