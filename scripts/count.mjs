import { existsSync, readFileSync } from 'node:fs'

/** What Vitest's report says, checked against its exit code. */
export function countVitest(code, file) {
  const report = read(file)
  if (report === null) return noReport
  // A file that cannot be loaded has no tests to fail, and fails all the same.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
  )
  return honest(code, report.numPassedTests, report.numFailedTests + broken.length)
}

/** What Playwright's report says. A test that passed only at a second try counts as failed. */
export function countPlaywright(code, file) {
  const report = read(file)
  if (report === null) return noReport
  const { expected, unexpected, flaky } = report.stats
  return honest(code, expected, unexpected + flaky + (expected === 0 ? report.errors.length : 0))
}

const noReport = { passed: 0, failed: 1 }

// A suite without a test proves nothing, and one that ends badly has failed whatever its report says.
function honest(code, passed, failed) {
  if (passed === 0 && failed === 0) return noReport
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed }
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
