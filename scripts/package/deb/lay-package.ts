import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { commands } from '../../../src/cli/commands.ts'
import { drawPng } from '../icon/png.ts'
import { linuxSizes } from '../icon/sizes.ts'
import { layProgram } from '../program/lay.ts'
import { noticesOf, type Notice } from '../program/notices.ts'
import { thisTarget } from '../program/target.ts'
import { debianChangelog } from './changelog.ts'
import { maintainer } from './control.ts'
import { copyrightFile } from './copyright.ts'
import { manPage } from './man-page.ts'

const beside = (...parts: string[]): string => join(import.meta.dirname, ...parts)

/** Lay every file of the package where it will lie on the system, below `root`. */
export async function layPackage(project: string, root: string, version: string, when: Date): Promise<void> {
  const day = when.toISOString().slice(0, 10)
  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const read = (...parts: string[]): string => readFileSync(join(project, ...parts), 'utf8')
  const compressed = (text: string): Uint8Array => gzipSync(text, { level: 9 })

  const lib = join(root, 'usr/lib/wiremark')
  const carried = layProgram({ project, folder: join(lib, 'program'), target: thisTarget(), host: true })
  copyFileSync(join(project, 'node_modules/node/bin/node'), join(lib, 'node'))
  chmodSync(join(lib, 'node'), 0o755)
  put('usr/bin/wiremark', readFileSync(beside('wiremark.sh')))
  chmodSync(join(root, 'usr/bin/wiremark'), 0o755)

  put('usr/share/applications/wiremark.desktop', readFileSync(beside('../linux/wiremark.desktop')))
  put('usr/share/mime/packages/wiremark.xml', readFileSync(beside('../linux/wiremark.xml')))
  const about = readFileSync(beside('../linux/app.wiremark.Wiremark.metainfo.xml'), 'utf8')
  put(
    'usr/share/metainfo/app.wiremark.Wiremark.metainfo.xml',
    about.replace('@version@', version).replace('@date@', day)
  )
  await layIcons(put)

  const doc = 'usr/share/doc/wiremark'
  put('usr/share/man/man1/wiremark.1.gz', compressed(manPage(commands, { version, day })))
  put(`${doc}/changelog.gz`, compressed(debianChangelog(read('CHANGELOG.md'), { version, maintainer, when })))
  put(`${doc}/manual.md.gz`, compressed(read('docs/manual.md')))
  const notices = noticesOf(join(project, 'out'), carried)
  put(`${doc}/copyright`, copyrightFile(read('LICENSE'), noticeOfNode(project), notices))
  put('usr/share/lintian/overrides/wiremark', readFileSync(beside('lintian-overrides')))
}

async function layIcons(put: (path: string, content: Uint8Array) => void): Promise<void> {
  const icons = [
    ['wiremark.svg', 'apps/wiremark'],
    ['archive.svg', 'mimetypes/application-vnd.wiremark.archive']
  ] as const
  for (const [master, name] of icons) {
    const svg = readFileSync(beside('../icon', master), 'utf8')
    put(`usr/share/icons/hicolor/scalable/${name}.svg`, Buffer.from(svg))
    for (const size of linuxSizes) {
      const pixels = String(size)
      put(`usr/share/icons/hicolor/${pixels}x${pixels}/${name}.png`, await drawPng(svg, size))
    }
  }
}

/** Node's licence is kept here for its very version: npm removes the package that brings it as soon as it has taken the program. */
export function noticeOfNode(project: string): Notice {
  const { version } = JSON.parse(readFileSync(join(project, 'node_modules/node/package.json'), 'utf8')) as {
    version: string
  }
  const text = readFileSync(beside(`node-${version}.txt`), 'utf8')
  return { name: 'Node.js', version, licence: 'MIT', text }
}
