import { hash } from 'node:crypto'
import { searchableText } from '../../core/article/searchable.ts'
import { countWords, leadOf } from '../../core/article/words.ts'
import { canonicalUrl } from '../../core/import/canonical-url.ts'
import { fileKey, headlineKey } from '../../core/import/identity.ts'
import { sketchOf, storyOf } from '../../core/import/story.ts'
import type { Reading, Ready } from '../../store/version.ts'

/** The first words a list shows of an article, in UTF-16 units. */
const LEAD = 240

/** Work out all that storing an article takes and that does not depend on the archive. `path` says where it was found. */
export function readyToStore(read: Reading, path: string): Ready {
  const { body, blocks, bylines, ...facts } = read
  return {
    ...facts,
    body,
    bylines: JSON.stringify(bylines),
    blocks: JSON.stringify(blocks),
    searchable: searchableText(body, blocks),
    words: countWords(body, blocks),
    lead: leadOf(body, blocks, LEAD),
    headlineKey: headlineKey(read.headline),
    fileKey: fileKey(path),
    urlKey: canonicalUrl(read.url),
    textHash: hashOf(read),
    sketch: sketchOf(storyOf(body, blocks))
  }
}

/** A text is the same when its source, headline and body are, and nothing was withdrawn or noted since. */
function hashOf({ source, headline, body, status, editorNote }: Reading): Uint8Array {
  const said = status === 'usable' && editorNote === null ? [] : [status, editorNote]
  return hash('sha256', JSON.stringify([source, headline, body, ...said]), 'buffer')
}
