import type { DocumentHouse } from '../document.ts'
import { readableOn } from './colour.ts'

const faces = {
  serif: `'Source Serif 4',Georgia,'Times New Roman',serif`,
  sans: `'Source Sans 3','Segoe UI',Calibri,Helvetica,Arial,sans-serif`
} as const

const paper = { light: '#ffffff', dark: '#1a1917' } as const

/** The styles of a page, each for one role, to be written into every element: mails lose what a style sheet says. */
export function inlineStyles({ accent, headFont, textFont }: DocumentHouse) {
  const [head, text, small] = [faces[headFont], faces[textFont], `font:400 14px/1.45 ${faces.sans}`]
  const quiet = 'color:#5d5a55'
  const ink = readableOn(paper.light, accent)
  return {
    page: `margin:0;padding:0;background:${paper.light};color:#1c1b19;font:400 17px/1.55 ${text};overflow-wrap:anywhere;word-break:break-word`,
    column: 'max-width:660px;margin:0 auto;padding:28px 20px',
    masthead: `border-top:4px solid ${accent};padding-top:10px;${small};${quiet}`,
    mark: `color:${ink};font-weight:600;letter-spacing:0.08em`,
    logo: 'display:block;max-width:220px;max-height:64px;width:auto;height:auto;margin:0 0 12px',
    title: `margin:26px 0 6px;font:600 32px/1.15 ${head}`,
    extent: `margin:0 0 22px;${small};${quiet}`,
    paragraph: 'margin:0 0 16px',
    standing: `margin:0 0 14px;${small};${quiet}`,
    heading1: `margin:38px 0 14px;padding-top:12px;border-top:1px solid #1c1b19;font:600 23px/1.25 ${head}`,
    heading2: `margin:26px 0 10px;font:600 18px/1.3 ${head}`,
    list: `margin:0 0 20px;padding:0 0 0 20px;${small}`,
    item: 'margin:0 0 8px',
    link: `color:${ink}`,
    quote: 'margin:24px 0;padding:0',
    words: `margin:0;padding:2px 16px;border-inline-start:3px solid ${accent}`,
    said: `margin:10px 0 0;${small};${quiet}`,
    remark: `margin:6px 0 0;${small};font-weight:600`,
    figure: 'margin:26px 0',
    picture: 'display:block;max-width:100%;height:auto',
    drawn: `background:${paper.light};padding:8px;max-width:100%;overflow-x:auto`,
    caption: `margin:8px 0;${small};${quiet};text-align:start`,
    table: `width:100%;border-collapse:collapse;${small}`,
    head: 'padding:5px 10px 5px 0;border-bottom:1px solid #1c1b19;text-align:start;vertical-align:bottom',
    cell: 'padding:5px 10px 5px 0;border-bottom:1px solid #d8d4cc;text-align:start;vertical-align:top'
  } as const
}

/** What a page looks like on a dark screen, where its reader lets style sheets be. */
export function darkSheet({ accent }: DocumentHouse): string {
  const ink = readableOn(paper.dark, accent)
  return [
    '@media (prefers-color-scheme: dark) {',
    `.page { background: ${paper.dark} !important; color: #eceae4 !important; }`,
    '.masthead, .extent, .standing, .said, .caption { color: #aeaaa1 !important; }',
    '.heading1, .head { border-color: #8b877e !important; }',
    '.cell { border-color: #45423c !important; }',
    `.mark, .link { color: ${ink} !important; }`,
    '}'
  ].join('\n')
}

export type Role = keyof ReturnType<typeof inlineStyles>
