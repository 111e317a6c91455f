import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { debianChangelog } from '../../scripts/package/deb/changelog.ts'
import { controlFile, debianArchitecture } from '../../scripts/package/deb/control.ts'
import { copyrightFile } from '../../scripts/package/deb/copyright.ts'
import { noticeOfNode } from '../../scripts/package/deb/lay-package.ts'
import { manPage } from '../../scripts/package/deb/man-page.ts'
import { commands } from '../../src/cli/commands.ts'

test('the manual page names every command, and nothing in it is taken for a request of roff', () => {
  const page = manPage(commands, { version: '0.1.0', day: '2026-12-01' })
  for (const { name } of commands) expect(page).toContain(`.B ${name.replaceAll('-', '\\-')}`)
  const requests = page
    .split('\n')
    .filter((line) => /^[.']/.test(line) && !/^\.(?:TH|SH|B|I|TP|PP|br)\b/.test(line))
  expect(requests).toEqual([])
  expect(
    manPage([{ name: 'x', usage: '', summary: '.hidden \\ - “so”' }], { version: '1', day: 'd' })
  ).toContain('\\&.hidden \\e \\- \\(lqso\\(rq')
})

test('the changelog lists what the version’s section does, in lines that fit', () => {
  const text =
    '# Changelog\n\n## Unreleased\n\n- Later.\n\n## [0.1.0] - 2026-12-01\n\n### Added\n\n- One thing\n  over two lines.\n- Another.\n'
  const when = new Date(Date.UTC(2026, 11, 1))
  expect(debianChangelog(text, { version: '0.1.0', maintainer: 'Ada <ada@press.example>', when })).toBe(
    'wiremark (0.1.0) unstable; urgency=medium\n\n  * One thing over two lines.\n  * Another.\n\n -- Ada <ada@press.example>  Tue, 01 Dec 2026 00:00:00 +0000\n'
  )
  const own = readFileSync(resolve(import.meta.dirname, '../../CHANGELOG.md'), 'utf8')
  const lines = debianChangelog(own, { version: '0.1.0', maintainer: 'Ada <ada@press.example>', when }).split(
    '\n'
  )
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.filter((line) => line.length > 80)).toEqual([])
})

test('the copyright file has a part for everything carried, each with whose it is and the words of its licence', () => {
  const mit = 'MIT License\n\nCopyright (c) 2020 Ada Brandt\n\nPermission is hereby granted.'
  const apache =
    'Copyright 2021 Bo Lind\n\n   Apache License\n   Version 2.0, January 2004\n\n1. Words.\n\n   END OF TERMS AND CONDITIONS'
  const file = copyrightFile(mit, { name: 'Node.js', version: 'v24', licence: 'MIT', text: mit }, [
    { name: 'printer', version: '1.0.0', licence: 'Apache-2.0', text: apache },
    { name: 'bare', version: '2.0.0', licence: 'MIT', text: '' }
  ])
  const [head, ...parts] = file.trimEnd().split('\n\n')
  expect(head).toMatch(
    /^Format: https:\/\/www\.debian\.org\/doc\/packaging-manuals\/copyright-format\/1\.0\//
  )
  expect(
    parts.map((part) => part.match(/^Files: (.*)\nCopyright: (.*)\nLicense: (.*)\n /)?.slice(1, 4))
  ).toEqual([
    ['*', '2020 Ada Brandt', 'MIT'],
    ['usr/lib/wiremark/node', '2020 Ada Brandt', 'MIT'],
    ['usr/lib/wiremark/program/node_modules/printer/*', '2021 Bo Lind', 'Apache-2.0'],
    ['usr/lib/wiremark/program/node_modules/bare/*', 'the authors of bare', 'MIT']
  ])
  expect(parts[2]).toContain('/usr/share/common-licenses/Apache-2.0')
  expect(parts[2]).not.toContain('1. Words.')
})

test('the licence of Node is kept for the version that comes along', () => {
  expect(noticeOfNode(resolve(import.meta.dirname, '../..')).text).toContain('Copyright Node.js contributors')
})

test('the package is for processors there is a Node for, and asks for a Chromium', () => {
  expect(debianArchitecture('x64')).toBe('amd64')
  expect(() => debianArchitecture('mips')).toThrow('no Debian package of Wiremark for mips')
  expect(controlFile('0.1.0', 'amd64', 10)).toMatch(/^Depends: .*\bchromium \|/m)
})
