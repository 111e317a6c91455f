import type { IBordersOptions, IStylesOptions } from 'docx'
import type { BriefingDocument } from '../../core/briefing/document.ts'
import { readableOn } from '../../core/briefing/ways-out/colour.ts'
import { directionOfLanguage, type Direction } from '../../core/briefing/ways-out/direction.ts'

/** Faces that every Word has, so that a document looks the same wherever it is opened, and can be edited there. */
const faces = { serif: 'Georgia', sans: 'Calibri' } as const
/** The same for letters that run leftward, which those two lack. */
const leftwardFaces = { serif: 'Times New Roman', sans: 'Arial' } as const

const quiet = '5D5A55'

/** The styles of a document: Word's own names, so that its panes, its contents and its themes know them. */
export function wordStyles({ house, language, design }: BriefingDocument): IStylesOptions {
  const accent = house.accent.slice(1)
  const ink = readableOn('#ffffff', house.accent).slice(1)
  const head = fontOf(house.headFont)
  const small = { font: fontOf('sans'), size: 18 }
  const size = design === 'note' ? 21 : 22
  const leftward = directionOfLanguage(language) === 'rtl'
  const below = (after: number) => ({ spacing: { after } })
  return {
    default: {
      document: {
        run: {
          font: fontOf(house.textFont),
          size,
          language: { value: leftward ? 'en' : language, ...(leftward && { bidirectional: language }) }
        },
        paragraph: { spacing: { after: 140, line: 276, lineRule: 'auto' } }
      },
      title: {
        run: { font: head, size: design === 'report' ? 64 : 48, bold: true },
        paragraph: {
          spacing: { before: design === 'report' ? 1800 : 240, after: 120, line: 240, lineRule: 'auto' }
        }
      },
      heading1: {
        run: { font: head, size: 32, bold: true },
        paragraph: {
          spacing: { before: 440, after: 140 },
          keepNext: true,
          outlineLevel: 0,
          border: { top: { style: 'single', size: 6, space: 6, color: '1C1B19' } }
        }
      },
      heading2: {
        run: { font: head, size: 26, bold: true },
        paragraph: { spacing: { before: 300, after: 100 }, keepNext: true, outlineLevel: 1 }
      },
      caption: { run: { ...small, color: quiet }, paragraph: below(200) },
      hyperlink: { run: { color: ink, underline: { type: 'none' } } },
      footnoteText: { run: small, paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } } }
    },
    paragraphStyles: [
      {
        id: 'Masthead',
        name: 'Masthead',
        basedOn: 'Normal',
        run: { ...small, color: quiet },
        paragraph: { border: { top: { style: 'single', size: 24, space: 6, color: accent } }, ...below(120) }
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { ...small, color: quiet },
        paragraph: below(280)
      },
      { id: 'StandingText', name: 'Standing Text', basedOn: 'Normal', run: { ...small, color: quiet } },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          indent: { left: 340, right: 170 },
          keepNext: true,
          border: quoteBorder(house.accent, 'ltr'),
          spacing: { before: 80, after: 80 }
        }
      },
      {
        id: 'QuoteSource',
        name: 'Quote Source',
        basedOn: 'Normal',
        run: { ...small, color: quiet },
        paragraph: { indent: { left: 340 }, spacing: { after: 220 } }
      },
      {
        id: 'Remark',
        name: 'Remark',
        basedOn: 'Normal',
        run: { ...small, bold: true },
        paragraph: { indent: { left: 340 }, spacing: { after: 220 } }
      },
      {
        id: 'FigureTitle',
        name: 'Figure Title',
        basedOn: 'Normal',
        run: { ...small, bold: true },
        paragraph: { keepNext: true, spacing: { before: 200, after: 80 } }
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: small,
        paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } }
      },
      {
        id: 'TOCHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        run: { font: head, size: 28, bold: true },
        paragraph: { keepNext: true, spacing: { before: 360, after: 120 } }
      },
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: small, paragraph: below(60) },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: small,
        paragraph: { indent: { left: 240 }, ...below(40) }
      },
      {
        id: 'SourceEntry',
        name: 'Source Entry',
        basedOn: 'Normal',
        run: small,
        paragraph: { indent: { left: 480, hanging: 480 }, spacing: { after: 100 } }
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { ...small, color: quiet },
        paragraph: below(0)
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { ...small, color: quiet },
        paragraph: below(0)
      }
    ],
    characterStyles: [{ id: 'Mark', name: 'Mark', run: { color: ink, bold: true, characterSpacing: 16 } }]
  }
}

/** The bar beside a quote, on the side its words start from; Word's sides are those of the sheet. */
export function quoteBorder(accent: string, direction: Direction): IBordersOptions {
  const bar = { style: 'single', size: 18, space: 10, color: accent.slice(1) } as const
  const none = { style: 'none', size: 0, space: 0, color: 'auto' } as const
  return direction === 'ltr' ? { left: bar } : { left: none, right: bar }
}

/** The font of charts and other small text. */
export const smallFace = faces.sans

function fontOf(family: keyof typeof faces) {
  const face = faces[family]
  return { ascii: face, hAnsi: face, eastAsia: face, cs: leftwardFaces[family] }
}
