import { guessColumns, hasText } from './columns.ts'

/** What a decoded text is, by what stands in it. */
export type TextFormat =
  | 'plain'
  | 'html'
  | 'feed'
  | 'nitf'
  | 'newsml'
  | 'json'
  | 'json lines'
  | 'mail'
  | 'table'
  | 'rtf'
  | 'nexis'
  | 'factiva text'
  | 'factiva html'
  | 'factiva xml'
  | 'picture'
  | 'other xml'

const xmlRoots: Readonly<Record<string, TextFormat>> = {
  rss: 'feed',
  rdf: 'feed',
  feed: 'feed',
  nitf: 'nitf',
  newsitem: 'newsml',
  newsmessage: 'newsml',
  packageitem: 'newsml',
  html: 'html',
  svg: 'picture'
}

const htmlRoots =
  /^(!doctype html|head|body|title|meta|link|main|article|section|header|div|p|h[1-6]|table|ul|ol|span|a|b|strong|em|i|br|font|center|blockquote|figure|style|script)$/i

/** Tells a text's format by its content; the name decides only where content leaves it open. */
export function formatOf(name: string, text: string): TextFormat {
  const start = text.slice(0, 65_536).replace(/^\s+/, '')
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (start.startsWith('<')) return markupOf(start)
  const json = jsonOf(start)
  if (json !== null) return json
  if (looksLikeMail(start)) return 'mail'
  if (looksLikeNexis(text)) return 'nexis'
  if (looksLikeFactiva(text)) return 'factiva text'
  if (looksLikeTable(name, start)) return 'table'
  if (/<(html|body|article)[\s>]/i.test(start.slice(0, 4096)) && /\.x?html?$/i.test(name)) return 'html'
  return 'plain'
}

/** Nexis prints `3 of 50 DOCUMENTS` above each article, or a labelled length before and a load date after it. */
export function looksLikeNexis(text: string): boolean {
  const start = text.slice(0, 200_000)
  if (start.includes(' DOCUMENTS') && /^[^\S\n]*\d+ of \d+ DOCUMENTS[^\S\n]*$/m.test(start)) return true
  return (
    /^[^\S\n]*Length:\s{0,20}\d+\s{0,20}words/im.test(start) &&
    /^[^\S\n]*(Load-Date:|End of Document[^\S\n]*$)/im.test(start)
  )
}

/** Factiva ends each article with its accession number, after `words` and a date or after two-letter field tags. */
export function looksLikeFactiva(text: string): boolean {
  const start = text.slice(0, 200_000)
  if (!start.includes('Document ')) return false
  if (!/^[^\S\n]*(AN\s{1,20})?Document \w{6,12}\d{6,}\w*[^\S\n]*$/m.test(start)) return false
  return (
    /^[\d.,  ]+ (words|mots|Wörter|palabras|parole|palavras|woorden)\s*$/m.test(start) ||
    /^[^\S\n]*HD\b/m.test(start)
  )
}

function markupOf(start: string): TextFormat {
  const root = rootOf(start)
  if (root === null) return 'html'
  const local = root.replace(/^.*:/, '').toLowerCase()
  if (/<ppsArticleResponse|<ppsarticleResultSet|<ppsarticle\b/i.test(start)) return 'factiva xml'
  if (local === 'html' && /class=["']article \w\wArticle/.test(start)) return 'factiva html'
  return (
    xmlRoots[local] ??
    (htmlRoots.test(local) || !start.startsWith('<?xml') ? htmlOrXml(local, start) : 'other xml')
  )
}

function htmlOrXml(local: string, start: string): TextFormat {
  if (/class=["']article \w\wArticle/.test(start)) return 'factiva html'
  return htmlRoots.test(local) || /<(html|body|div|p)[\s>]/i.test(start) ? 'html' : 'other xml'
}

/** The first element's name, past the declaration, comments and document type; null when there is none in sight. */
function rootOf(start: string): string | null {
  if (/^(<\?xml[^>]*>\s*)?<!doctype\s+html/i.test(start)) return 'html'
  let rest = start
  for (let step = 0; step < 50; step++) {
    const prolog = /^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!\w[^[>]*(?:\[[\s\S]*?\]\s*)?>)\s*/.exec(rest)
    if (prolog === null) break
    rest = rest.slice(prolog[0].length)
  }
  return /^<([\w.-]+:)?[\w.-]+/.exec(rest)?.[0].slice(1) ?? null
}

function jsonOf(start: string): TextFormat | null {
  if (!/^(\{\s*("|\})|\[\s*(\{|\]))/.test(start)) return null
  const [first = '', rest = ''] = start.split(/\r?\n([\s\S]*)/)
  return first.startsWith('{') && first.trimEnd().endsWith('}') && /^\s*\{/.test(rest) ? 'json lines' : 'json'
}

/** A message begins with a block of headers; two of those that every message has must be there. */
function looksLikeMail(start: string): boolean {
  const head = /^(?:From .*\r?\n)?((?:[!-9;-~]{1,60}:.*\r?\n(?:[ \t].*\r?\n)*){2,200})\r?\n/.exec(start)?.[1]
  if (head === undefined) return false
  const has = (names: string): boolean => new RegExp(`^(${names}):`, 'im').test(head)
  return has('From|Sender|Return-Path|Received') && has('Subject|Date|MIME-Version|Message-ID')
}

/** The first line names columns, one of which holds articles' text or headlines. */
function looksLikeTable(name: string, start: string): boolean {
  const [first = ''] = start.split(/\r?\n/, 1)
  const cells = first.split(/[,;\t|]/).map((cell) => cell.replace(/^[\s"]+|[\s"]+$/g, ''))
  if (cells.length < 2) return false
  if (/\.(csv|tsv)$/i.test(name)) return true
  return (
    cells.every((cell) => cell.length < 40) &&
    hasText(guessColumns(cells)) &&
    new Set(cells).size === cells.length
  )
}
