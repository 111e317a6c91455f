import { foundChanges } from './changes.ts'
import { compare, compareLines, type Comparison } from './compare.ts'
import { parts, type Part, type Revision, type VersionText } from './model.ts'
import { applyScript } from './script.ts'
import { isSilent, silenced, summaryOf } from './summary.ts'

/** What happened between two versions of an article: each change, what it means, and how to get from one to the other. */
export function diffVersions(from: VersionText, to: VersionText): Revision {
  return revisionOf(from, to, compareBodies(from, to))
}

/** The comparison of two versions' bodies, which placing passages needs as well: make it once, use it for both. */
export function compareBodies(from: VersionText, to: VersionText): Comparison {
  return compare({ text: from.body, blocks: from.blocks }, { text: to.body, blocks: to.blocks })
}

/** `diffVersions` where the bodies have been compared already. */
export function revisionOf(from: VersionText, to: VersionText, bodies: Comparison): Revision {
  const lines = { from: linesOf(from), to: linesOf(to) }
  const inBody = { byline: hasBlock(from, to, 'byline'), dateline: hasBlock(from, to, 'dateline') }
  const comparisons: Record<Part, Comparison> = {
    headline: compareLines(lines.from.headline, lines.to.headline),
    byline: compareLines(lines.from.byline, lines.to.byline),
    dateline: compareLines(lines.from.dateline, lines.to.dateline),
    body: bodies
  }
  const found = parts
    // Where the body says who wrote it and where, that is where the change is shown, once.
    .filter((part) => (part !== 'byline' && part !== 'dateline') || !inBody[part])
    .flatMap((part) => foundChanges(part, comparisons[part]))
  const silent = isSilent(found)
  return {
    summary: summaryOf(found),
    silent,
    changes: silenced(found, silent),
    scripts: {
      headline: comparisons.headline.script,
      byline: comparisons.byline.script,
      dateline: comparisons.dateline.script,
      body: bodies.script
    }
  }
}

/** The lines outside the body and the body itself, as offsets of changes count in them. */
export function linesOf(version: VersionText): Readonly<Record<Part, string>> {
  const { dateline } = version
  return {
    headline: version.headline ?? '',
    byline: version.bylines.join('\n'),
    dateline: [dateline?.place, dateline?.agency]
      .filter((line) => line !== null && line !== undefined)
      .join('\n'),
    body: version.body
  }
}

/** The newer version's lines and body, made from the older one's. */
export function applyRevision(
  revision: Revision,
  from: Readonly<Record<Part, string>>
): Record<Part, string> {
  const apply = (part: Part): string => applyScript(revision.scripts[part], from[part])
  return {
    headline: apply('headline'),
    byline: apply('byline'),
    dateline: apply('dateline'),
    body: apply('body')
  }
}

function hasBlock(from: VersionText, to: VersionText, kind: 'byline' | 'dateline'): boolean {
  return [from, to].some((version) => version.blocks.some((block) => block.kind === kind))
}
