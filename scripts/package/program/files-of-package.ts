import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { faces } from '../../../src/engine/typeset/fonts.ts'
import type { Package } from './packages.ts'
import type { Target } from './target.ts'

/** The files of a package that a running Wiremark may read, and its licence, relative to the package's folder. */
export function filesOfPackage({ name, folder }: Package, target: Target): string[] {
  const only = carriedOf(name, target)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
    )
    .filter((file) => !file.startsWith('node_modules/'))
    .filter((file) => isLicence(file) || file === 'package.json' || (only(file) && !neverRead.test(file)))
    .sort()
}

export function isLicence(file: string): boolean {
  return /^(?:licen[cs]e|copying|notice|third-?party-?notices)(?:[.-][\w.-]*)?$/i.test(file)
}

// Types, maps, what only people or other bundlers read.
const neverRead =
  /\.(?:d\.[cm]?ts|ts|map|md|markdown|flow|yml|gyp)$|^(?:tests?|docs?|examples?|demo|bin|benchmark)\/|(?:^|\/)\.[^/]+$/

/** Of packages that bring much more than Wiremark uses, what it uses; of any other, all. */
function carriedOf(name: string, target: Target): (file: string) => boolean {
  const { platform, arch, libc } = target
  if (/^better-sqlite3/.test(name)) {
    const binary = `${platform === 'linux' && libc === 'musl' ? 'linuxmusl' : platform}-${arch}.node`
    // Beside the library lie entries for bundlers, one for each system.
    return (file) => /^lib\/(?!\w+-(?:x64|arm64)\.js$)/.test(file) || file === `prebuilds/${binary}`
  }
  if (name.startsWith('@expo-google-fonts/')) return (file) => faces.includes(`${name}/${file}`)
  const only = useful[name]
  return only === undefined ? () => true : (file) => only.test(file)
}

const useful: Readonly<Record<string, RegExp>> = {
  '@resvg/resvg-wasm': /^index(?:_bg\.wasm|\.m?js)$/,
  docx: /^dist\/[\w-]+\.mjs$/,
  mammoth: /^lib\//,
  underscore: /^underscore(?:-umd|-node(?:-f)?)\.[cm]?js$/,
  'pdfjs-dist': /^legacy\/build\/pdf(?:\.worker)?\.mjs$/,
  // Its pages for reports and recordings, and what downloads browsers, stay behind.
  'playwright-core': /^(?:index\.m?js|browsers\.json|lib\/(?:\w+\.js|server\/chromium\/.*))$/
}
