/** What is said above a version's text in its file. */
export interface ArticleFacts {
  readonly article: number
  readonly version: number
  readonly headline: string
  readonly source: string | null
  readonly publishedOn: string | null
  /** As in the archive: a list of names. */
  readonly bylines: readonly string[]
}

/** A version as a file to be read: what it is, line by line, an empty line, and the body to the last character. */
export function articleFile(facts: ArticleFacts, body: string): string {
  const { article, version, headline, source, publishedOn, bylines } = facts
  const lines = [
    ['Headline', headline],
    ['Source', source],
    ['Published', publishedOn],
    ['By', bylines.join(', ')],
    ['Article', `${article}, version ${version}`]
  ].flatMap(([name, value]) => (value ? [`${name}: ${value.replaceAll(/\s+/g, ' ').trim()}`] : []))
  return `${lines.join('\n')}\n\n${body}`
}

/** The body in such a file; null where it has none. */
export function bodyIn(file: string): string | null {
  const end = file.indexOf('\n\n')
  return end === -1 ? null : file.slice(end + 2)
}

/** Where that file lies: by month, named by what it is, in letters that every system can write. */
export function articlePath({ article, version, headline, publishedOn }: ArticleFacts): string {
  const month = /^\d{4}-\d{2}/.exec(publishedOn ?? '')?.[0] ?? 'undated'
  const words = headline
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase()
  return `articles/${month}/${article}-v${version}${words === '' ? '' : `-${words}`}.txt`
}
