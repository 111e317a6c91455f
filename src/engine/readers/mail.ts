import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { countWords } from '../../core/article/words.ts'
import { alertEntries } from './alert.ts'
import { compose, lineOrNull } from './compose.ts'
import { readPart, together, type Context, type Part } from './context.ts'
import { htmlTree } from './html-tree.ts'
import { moment } from './instant.ts'
import { languageOf } from './language.ts'
import { piecesOf } from './pieces.ts'
import type { FileReading, FoundArticle, Skipped } from './reading.ts'
import { parsing, unreadable } from './refuse.ts'
import { stubDoubt } from './stub.ts'
import { titledArticle } from './titled.ts'

/** A message, or a mailbox of several: its own text, the articles of an alert, and what is attached. */
export async function readMail(bytes: Uint8Array, context: Context): Promise<FileReading> {
  const messages = messagesIn(bytes)
  if (messages.length > context.limits.articles)
    throw unreadable(`This mailbox has more than ${context.limits.articles} messages; split it first.`)
  const parts: Part[] = []
  for (const [at, message] of messages.entries()) {
    const read = await readMessage(message, context)
    const within = (name: string): string =>
      [messages.length > 1 ? `message ${String(at + 1)}` : '', name].filter((each) => each !== '').join(', ')
    parts.push({
      articles: read.articles.map((article) => ({ ...article, name: within(article.name) })),
      skipped: read.skipped.map((each) => ({ ...each, name: within(each.name) }))
    })
  }
  const all = together(parts)
  if (all.articles.length + all.skipped.length === 0) throw unreadable('There is no text in this message.')
  return { format: messages.length > 1 ? 'mailbox' : 'e-mail', encoding: null, ...all, claimed: null }
}

/** A mailbox in the old Unix form sets `From ` lines between messages. */
function messagesIn(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.startsWith('From ')) return [bytes]
  const messages = text
    .split(/^From \S{1,200} .{1,100}\d{4}.{0,40}\r?\n/m)
    .filter((message) => message.trim() !== '')
  return messages.map((message) => Buffer.from(message, 'latin1'))
}

async function readMessage(bytes: Uint8Array, context: Context): Promise<Part> {
  const email = await parsing('message', () =>
    PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 })
  )
  const attached = together(await attachmentsOf(email, context))
  const own = await articlesOf(email)
  const [only] = own
  // A few words above attached articles are a cover note, not a story.
  if (
    own.length === 1 &&
    only !== undefined &&
    attached.articles.length > 0 &&
    stubDoubt(wordsOf(only)) !== null
  ) {
    const reason = `The message itself has ${String(wordsOf(only))} words; what is attached to it was read.`
    return together([attached, { articles: [], skipped: [{ name: '', reason }] }])
  }
  return together([{ articles: own, skipped: [] }, attached])
}

async function articlesOf(email: Email): Promise<FoundArticle[]> {
  const subject = lineOrNull(email.subject)?.replace(/^((re|fwd?|aw|wg|tr|sv|vs)\s*:\s*)+/i, '') ?? null
  const sent = moment(email.date)
  const about = { source: senderOf(email.from), publishedOn: sent.day, publishedAt: sent.at }
  const html = email.html ?? ''
  const text = email.text ?? ''
  if (html.trim() === '') {
    if (!/[\p{L}\p{N}]/u.test(text)) return []
    const article = titledArticle('', subject, text)
    return [
      {
        ...article,
        source: article.source ?? about.source,
        publishedOn: article.publishedOn ?? about.publishedOn,
        publishedAt: about.publishedAt
      }
    ]
  }
  const tree = await parsing('message', () => htmlTree(html))
  const entries = alertEntries(tree)
  if (entries !== null) {
    return entries.map((entry, at) => ({
      ...entry,
      ...about,
      name: `entry ${String(at + 1)}`,
      source: entry.source ?? about.source
    }))
  }
  const composed = compose(piecesOf(tree))
  if (composed.body === '') return []
  const wire = titledArticle('', subject, composed.body)
  return [
    {
      ...wire,
      ...about,
      ...composed,
      language: languageOf(composed.body),
      doubt: stubDoubt(countWords(composed.body, composed.blocks))
    }
  ]
}

async function attachmentsOf(email: Email, context: Context): Promise<Part[]> {
  const parts: Part[] = []
  for (const [at, attachment] of email.attachments.entries()) {
    const name = attachment.filename ?? `attachment ${String(at + 1)}`
    if (belongsToMail(attachment)) continue
    const reason = context.depth >= context.limits.depth ? 'It lies too deep within other files.' : null
    parts.push(
      reason === null ? await readPart(name, contentOf(attachment), context) : skip({ name, reason })
    )
  }
  return parts
}

function skip(...skipped: readonly Skipped[]): Part {
  return { articles: [], skipped }
}

/** Pictures shown in the text, invitations, cards and signatures are part of the letter, not sent articles. */
function belongsToMail({ related, mimeType, disposition }: Attachment): boolean {
  if (related === true || (disposition === 'inline' && mimeType.startsWith('image/'))) return true
  return /^(text\/(calendar|x-?vcard|vcard|directory)|application\/(pgp|(x-)?pkcs7|ics))/.test(mimeType)
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
}

function senderOf(from: Address | undefined): string | null {
  return lineOrNull(from?.name) ?? from?.address?.replace(/^.*@/, '') ?? null
}

function wordsOf(article: FoundArticle): number {
  return countWords(article.body, article.blocks)
}
