import { addedSpans } from '../../core/revision/added.ts'
import { linesOf, revisionOf } from '../../core/revision/diff.ts'
import { changeClasses, type Revision } from '../../core/revision/model.ts'
import { shareChanged } from '../../core/revision/share.ts'
import type { Archive } from '../../store/open.ts'
import { removeStrayPlacements } from '../../store/placement.ts'
import {
  comparableVersion,
  findChange,
  forgetChange,
  putChange,
  versionsIn,
  type ComparableVersion,
  type VersionAmong,
  type VersionChange
} from '../../store/revision.ts'
import { comparisonOf } from './comparisons.ts'
import { placeMissing } from './place.ts'

/**
 * Work out what is missing of an article: what each version changed from the one before it, and where each passage
 * stands in each other version. What no longer holds, since a version came, went or changed places, is replaced; with
 * `again` everything is worked out anew. What the analyst decided stays. Runs inside a transaction and a step.
 */
export function settleArticle(db: Archive, article: number, { again = false } = {}): void {
  const versions = versionsIn(db, article)
  removeStrayPlacements(db, article)
  const text = textsOnce(db)
  for (const [index, version] of versions.entries()) {
    const known = findChange(db, version.id)
    const before = versions[index - 1]
    if (before === undefined) {
      if (known !== null) forgetChange(db, version)
    } else if (again || known?.fromId !== before.id) {
      settleChange(db, text(before.id), text(version.id), version)
    }
  }
  if (versions.length > 1) placeMissing(db, article, again, text)
}

/** Once a version was added to an article, or came into it from another one: work out what that means. */
export function afterVersionStored(db: Archive, article: number): void {
  settleArticle(db, article)
}

/** What a version changed, for a list: everything but the changes themselves. */
export function changeOf(revision: Revision, from: ComparableVersion, to: ComparableVersion): VersionChange {
  const meant = new Set(revision.changes.flatMap(({ classes }) => classes))
  return {
    fromId: from.id,
    summary: revision.summary,
    classes: changeClasses.filter((name) => meant.has(name)),
    silent: revision.silent,
    share: shareChanged(revision, linesOf(from), linesOf(to))
  }
}

function settleChange(
  db: Archive,
  from: ComparableVersion,
  to: ComparableVersion,
  version: VersionAmong
): void {
  const revision = revisionOf(from, to, comparisonOf(db, from, to))
  putChange(db, version, changeOf(revision, from, to), addedSpans(revision))
}

/** Read each version's text when it is first asked for, and only then. */
function textsOnce(db: Archive): (id: number) => ComparableVersion {
  const read = new Map<number, ComparableVersion>()
  return (id) => {
    const text = read.get(id) ?? comparableVersion(db, id)
    read.set(id, text)
    return text
  }
}
