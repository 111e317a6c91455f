import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** What package-lock.json says of a package. */
interface Locked {
  readonly license?: string
  readonly version?: string
}

/** Licences that let Wiremark be given away under its own. MPL-2.0 and CC-BY-4.0 bind what is under them, which is used unchanged. */
const allowed = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Zlib', 'BlueOak-1.0.0'],
  ...['Apache-2.0', 'MPL-2.0', 'OFL-1.1', 'CC-BY-4.0']
])

/** Packages whose manifest says nothing, by the licence that lies in their folder. */
const said: Readonly<Record<string, string>> = { 'svelte-toolbelt': 'MIT' }

/** The packages of a lock file that may not be used, each with its licence. */
export function refusedPackages(packages: Readonly<Record<string, Locked>>): string[] {
  return Object.entries(packages).flatMap(([path, { license }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const found = license ?? said[name] ?? 'none'
    return path === '' || mayUse(found) ? [] : [`${name}: ${found}`]
  })
}

/** Of licences to choose from one is enough; of those that hold together, all. */
function mayUse(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence)))
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const refused = refusedPackages(lock.packages)
  if (refused.length > 0) {
    console.error(`These packages have licences that Wiremark may not use:\n  ${refused.join('\n  ')}`)
    process.exitCode = 1
  }
}
