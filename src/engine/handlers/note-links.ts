import type { NoteLink } from '../../core/passage/calls.ts'
import type { Passage, PassageLine } from '../../core/passage/model.ts'
import { runsOf } from '../../core/passage/note-links.ts'
import { findArticle } from '../../store/article.ts'
import { entitiesNamed } from '../../store/entity.ts'
import type { Archive } from '../../store/open.ts'
import { findPassage } from '../../store/passage.ts'
import { passagesNoting } from '../../store/passage-list.ts'
import { quoted } from './passage-words.ts'

/** What the links of a passage's note lead to, and the passages whose notes link to it or its article. */
export function linksOf(
  db: Archive,
  { note, passage, article }: Passage
): { links: NoteLink[]; linkedFrom: PassageLine[] } {
  const links = runsOf(note).flatMap((run) => (run.kind === 'text' ? [] : [toLink(db, run.kind, run.target)]))
  const linksHere = (line: PassageLine) =>
    runsOf(line.note).some(
      (run) =>
        (run.kind === 'passage' && run.target === String(passage)) ||
        (run.kind === 'article' && run.target === String(article))
    )
  const noted = [`[[passage:${passage}`, `[[article:${article}`].flatMap((link) => passagesNoting(db, link))
  const linking = new Map(noted.filter(linksHere).map((line) => [line.passage, line]))
  linking.delete(passage)
  return { links, linkedFrom: [...linking.values()] }
}

function toLink(db: Archive, kind: NoteLink['kind'], target: string): NoteLink {
  const nowhere = { kind, target, label: null, article: null, passage: null, entity: null }
  if (kind === 'article') {
    const found = findArticle(db, Number(target), null)
    return found === null
      ? nowhere
      : { ...nowhere, label: found.headline ?? `Article ${target}`, article: found.article }
  }
  if (kind === 'passage') {
    const found = findPassage(db, Number(target))
    return found === null
      ? nowhere
      : { ...nowhere, label: quoted(found), article: found.article, passage: found.passage }
  }
  const [entity] = entitiesNamed(db, target, null)
  return entity === undefined ? nowhere : { ...nowhere, label: entity.name, entity: entity.entity }
}
