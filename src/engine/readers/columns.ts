import { columnRoles, type ColumnMapping, type ColumnRole } from '../../core/import/columns.ts'

/** Names columns go by in exports, best first, in lower case without punctuation. */
// prettier-ignore
const usual: Readonly<Record<ColumnRole, readonly string[]>> = {
  headline: [
    'headline', 'title', 'articletitle', 'heading', 'head', 'titel', 'titre', 'titulo', 'titolo', 'uberschrift',
    'schlagzeile', 'overskrift', 'rubrik', 'subject', 'name'],
  body: [
    'body', 'fulltext', 'text', 'articletext', 'articlebody', 'bodytext', 'content', 'contents', 'contenthtml', 'bodyhtml',
    'story', 'article', 'volltext', 'artikeltext', 'texte', 'texto', 'testo', 'tekst', 'brodtext', 'snippet', 'summary', 'description', 'abstract'
  ],
  source: [
    'source', 'sourcename', 'outlet', 'publication', 'publisher', 'medium', 'media', 'medianame', 'newspaper', 'agency', 'feed',
    'quelle', 'zeitung', 'fuente', 'fonte', 'bron', 'kilde', 'kalla', 'domain'
  ],
  byline: ['byline', 'author', 'authors', 'authorname', 'creator', 'writer', 'journalist', 'autor', 'auteur', 'autore', 'verfasser', 'forfatter', 'forfattare'],
  published: [
    'published', 'publishedat', 'publishedon', 'publishdate', 'publicationdate', 'publicationtime', 'pubdate', 'datepublished',
    'date', 'datetime', 'timestamp', 'firstpublished', 'created', 'createdat', 'datum', 'erscheinungsdatum', 'veroffentlicht',
    'fecha', 'data', 'dato'
  ],
  changed: ['changed', 'modified', 'modifiedat', 'updated', 'updatedat', 'lastmodified', 'datemodified', 'versioncreated'],
  url: ['url', 'link', 'canonicalurl', 'articleurl', 'permalink', 'uri', 'href', 'weburl'],
  guid: ['guid', 'id', 'articleid', 'accessionnumber', 'accessionno', 'documentid', 'docid', 'storyid', 'uuid'],
  version: ['version', 'revision'],
  language: ['language', 'lang', 'sprache', 'langue', 'idioma', 'lingua'],
  note: ['note', 'ednote', 'editornote', 'editorsnote']
}

/** The likely part of each column, by its name; offered to the analyst to confirm. */
export function guessColumns(names: readonly string[]): ColumnMapping {
  const byPlainName = new Map(names.toReversed().map((name) => [plainName(name), name]))
  const mapping: Partial<Record<ColumnRole, string>> = {}
  for (const role of columnRoles) {
    const found = usual[role].find((name) => byPlainName.has(name))
    const column = found === undefined ? undefined : byPlainName.get(found)
    if (column !== undefined) mapping[role] = column
  }
  return mapping
}

/** Whether a mapping finds anything to read: a text, or at least headlines. */
export function hasText(mapping: ColumnMapping): boolean {
  return mapping.body !== undefined || mapping.headline !== undefined
}

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
