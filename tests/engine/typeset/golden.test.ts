import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { designs } from '../../../src/core/briefing/layout.ts'
import { anIssue } from './an-issue.ts'
import { aTypesetter, hasPoppler, picturesOf } from './read-pdf.ts'

const kept = join(import.meta.dirname, 'golden')
const failed = resolve(import.meta.dirname, '../../../test-results/pages')

// Set to anything, it has the pictures kept be drawn anew: look at each before it is committed.
const renew = process.env['RENEW_PICTURES'] !== undefined

/** Versions of poppler smooth letters differently: a share of dots may differ that no moved line stays below. */
const TOLERATED = 0.004

describe.runIf(hasPoppler)('the page looks as it did when someone last looked at it', () => {
  test.each(designs)('as a %s', (design) => {
    const pages = picturesOf(aTypesetter().pdf(anIssue({ design })).bytes)
    const differing = pages.filter((page, index) => differs(page, `${design}-${String(index + 1)}.png`))
    expect(existsSync(join(kept, `${design}-${String(pages.length + 1)}.png`))).toBe(false)
    // Both what is drawn now and what differs lie in test-results/pages. To keep the new look:
    // RENEW_PICTURES=1 npm run unit -- tests/engine/typeset/golden.test.ts
    expect(differing).toEqual([])
  })
})

function differs(page: PNG, name: string): boolean {
  if (renew) {
    writeFileSync(join(kept, name), PNG.sync.write(page, { colorType: 2, deflateLevel: 9 }))
    return false
  }
  const golden = existsSync(join(kept, name)) ? PNG.sync.read(readFileSync(join(kept, name))) : null
  const same = golden?.width === page.width && golden.height === page.height
  const difference = new PNG({ width: page.width, height: page.height })
  const dots = same
    ? pixelmatch(golden.data, page.data, difference.data, page.width, page.height, { threshold: 0.2 })
    : Infinity
  if (dots <= TOLERATED * page.width * page.height) return false
  mkdirSync(failed, { recursive: true })
  writeFileSync(join(failed, name), PNG.sync.write(page))
  writeFileSync(join(failed, name.replace('.png', '-differs.png')), PNG.sync.write(difference))
  return true
}
