import type { Handlers, Parsed } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import type { TimelineLine, VersionDiff } from '../../core/revision/calls.ts'
import { revisionOf } from '../../core/revision/diff.ts'
import { versionsOf } from '../../store/article.ts'
import { markRead, newsOf } from '../../store/news.ts'
import type { Archive } from '../../store/open.ts'
import { comparableVersion, findChange, versionsIn, type VersionAmong } from '../../store/revision.ts'
import type { Context } from '../context.ts'
import { comparisonOf } from '../revision/comparisons.ts'
import { changeOf } from '../revision/settle.ts'

export function revisionReading({
  db
}: Context): Pick<Handlers<'read'>, 'revision.diff' | 'revision.timeline'> {
  return {
    'revision.diff': (args) => diff(db, args),
    'revision.timeline': ({ article }) => {
      versionsKnown(db, article)
      return versionsOf(db, article).map(
        ({ version, versionId, headline, publishedOn, storedAt, words, passages }) => ({
          ...{ version, versionId, headline, publishedOn, storedAt, words, passages },
          change: changeShown(db, versionId)
        })
      )
    }
  }
}

export function revisionWriting({ db }: Context): Pick<Handlers<'write'>, 'article.markRead'> {
  return {
    'article.markRead': ({ article, version }) => {
      numbered(versionsKnown(db, article), article, version)
      markRead(db, article, version)
      return null
    }
  }
}

/** The versions of an article that must exist, in their order. */
export function versionsKnown(db: Archive, article: number): VersionAmong[] {
  const versions = versionsIn(db, article)
  if (versions.length > 0) return versions
  throw new AppError('not-found', `There is no article ${article} in this archive.`)
}

/** One version of an article by its number. Fails with `not-found`. */
export function numbered(versions: readonly VersionAmong[], article: number, version: number): VersionAmong {
  const found = versions.find(({ number }) => number === version)
  if (found !== undefined) return found
  throw new AppError('not-found', `There is no version ${version} of article ${article} in this archive.`)
}

function diff(db: Archive, { article, ...asked }: Parsed<'revision.diff'>): VersionDiff {
  const versions = versionsKnown(db, article)
  if (versions.length === 1)
    throw new AppError(
      'refused',
      `Article ${article} has one version, so there is nothing to compare it with.`
    )
  const to = numbered(
    versions,
    article,
    asked.to ?? (asked.from === versions.length ? asked.from - 1 : versions.length)
  )
  // The first version has none before it: what is asked for is then its difference from the one after it.
  const from = numbered(versions, article, asked.from ?? (to.number === 1 ? 2 : to.number - 1))
  const [old, fresh] = [comparableVersion(db, from.id), comparableVersion(db, to.id)]
  const revision = revisionOf(old, fresh, comparisonOf(db, old, fresh))
  const { summary, silent, share } = changeOf(revision, old, fresh)
  return { article, from: from.number, to: to.number, summary, silent, share, changes: [...revision.changes] }
}

function changeShown(db: Archive, versionId: number): TimelineLine['change'] {
  const { change } = newsOf(db, versionId)
  return change === null ? null : { ...change, share: findChange(db, versionId)?.share ?? 0 }
}
