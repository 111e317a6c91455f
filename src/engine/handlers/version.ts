import type { Copies, Moved } from '../../core/article/calls.ts'
import type { Handlers } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { copiesOf } from '../../store/article.ts'
import { clusterTogether, leaveCluster } from '../../store/cluster.ts'
import { asStep } from '../../store/history.ts'
import { forgetApart, keepApart } from '../../store/kept-apart.ts'
import { moveVersion, splitVersion } from '../../store/move-version.ts'
import type { Archive } from '../../store/open.ts'
import { versionTimes } from '../../store/version.ts'
import type { Context } from '../context.ts'
import { settleArticle } from '../revision/settle.ts'

type VersionWriting = Pick<
  Handlers<'write'>,
  | 'article.join'
  | 'article.split'
  | 'article.keepApart'
  | 'article.moveVersion'
  | 'article.addCopy'
  | 'article.removeCopy'
>

/** What the analyst decides where the ladder was wrong or in doubt: whose version a text is, and whose copy an article. */
export function versionWriting({ db, now }: Context): VersionWriting {
  return {
    'article.join': ({ article, into }) => {
      refuseSame(article, into, 'An article cannot be joined to itself.')
      mustExist(db, into)
      const versions = versionsIn(db, article)
      return asStep(db, 'article.join', `Joined article ${article} to article ${into}`, () => {
        forgetApart(db, article, into)
        for (const id of versions) moveVersion(db, id, article, into, now())
        settleArticle(db, into)
        return standing(db, into, versions.at(-1) ?? 0)
      })
    },
    'article.split': ({ article, version }) => {
      const versions = versionsIn(db, article)
      const id = numbered(versions, article, version)
      if (versions.length === 1)
        throw new AppError('refused', 'This article has no other version, so there is nothing to split.')
      return asStep(
        db,
        'article.split',
        `Made version ${version} of article ${article} an article of its own`,
        () => {
          const own = splitVersion(db, id, article, now())
          keepApart(db, own, article, now())
          for (const each of [article, own]) settleArticle(db, each)
          return standing(db, own, id)
        }
      )
    },
    'article.keepApart': ({ article, other }) => {
      refuseSame(article, other, 'An article cannot be kept apart from itself.')
      mustExist(db, article)
      mustExist(db, other)
      return asStep(db, 'article.keepApart', `Kept article ${article} apart from article ${other}`, () => {
        keepApart(db, article, other, now())
        return null
      })
    },
    'article.moveVersion': ({ article, version, into }) => {
      refuseSame(article, into, 'This version is of that article already.')
      mustExist(db, into)
      const id = numbered(versionsIn(db, article), article, version)
      return asStep(
        db,
        'article.moveVersion',
        `Moved version ${version} of article ${article} to article ${into}`,
        () => {
          moveVersion(db, id, article, into, now())
          for (const each of [article, into]) settleArticle(db, each)
          return standing(db, into, id)
        }
      )
    },
    'article.addCopy': ({ article, of }) => {
      refuseSame(article, of, 'An article is no copy of itself.')
      mustExist(db, of)
      mustExist(db, article)
      return asStep(db, 'article.addCopy', `Took article ${article} for a copy of article ${of}`, () => {
        clusterTogether(db, article, of, now())
        return copies(db, article)
      })
    },
    'article.removeCopy': ({ article }) => {
      mustExist(db, article)
      return asStep(db, 'article.removeCopy', `Took article ${article} for no copy`, () => {
        leaveCluster(db, article)
        return copies(db, article)
      })
    }
  }
}

/** An article's versions, oldest first. Fails with `not-found`. */
function versionsIn(db: Archive, article: number): number[] {
  const versions = versionTimes(db, article).map(({ id }) => id)
  if (versions.length === 0) throw missing(article)
  return versions
}

function numbered(versions: readonly number[], article: number, version: number): number {
  const id = versions[version - 1]
  if (id !== undefined) return id
  throw new AppError('not-found', `There is no version ${version} of article ${article} in this archive.`)
}

function mustExist(db: Archive, article: number): void {
  versionsIn(db, article)
}

function refuseSame(article: number, other: number, why: string): void {
  if (article === other) throw new AppError('refused', why)
}

function missing(article: number): AppError {
  return new AppError('not-found', `There is no article ${article} in this archive.`)
}

function standing(db: Archive, article: number, versionId: number): Moved {
  const versions = versionsIn(db, article)
  return { article, version: versions.indexOf(versionId) + 1, versionId, versions: versions.length }
}

function copies(db: Archive, article: number): Copies {
  const found = copiesOf(db, article)
  if (found === null) throw missing(article)
  return found
}
