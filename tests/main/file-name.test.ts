import { expect, test } from 'vitest'
import { asFileName, withEnding } from '../../src/main/file-name.ts'

test.each([
  ['Ferry strike: day 3', 'Ferry strike day 3.pdf'],
  ['a/b\\c', 'a b c.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['Čapek & Ångström – “Quote?”', 'Čapek & Ångström – “Quote ”.pdf'],
  ['weekly.PDF', 'weekly.PDF'],
  ['...', 'Briefing.pdf'],
  ['\u0000\n', 'Briefing.pdf'],
  ['con', 'Briefing con.pdf'],
  ['Contracts', 'Contracts.pdf']
])('a briefing called %j is proposed as %s', (title, name) => {
  expect(withEnding(asFileName(title, 'Briefing'), 'pdf')).toBe(name)
})
