import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { staysApart } from './apart.ts'
import { filesOfPackage } from './files-of-package.ts'
import { packagesBehind, type Package } from './packages.ts'
import type { Target } from './target.ts'
import { checkWhole } from './whole.ts'

/** What is laid where, and for whom. */
export interface Laying {
  /** The project, built, with its packages. */
  readonly project: string
  /** The folder that becomes the program's; it is made. */
  readonly folder: string
  readonly target: Target
  /** Whether what stands in for Electron comes along. */
  readonly host: boolean
}

/** Lay the built program with all it reads at run time, and nothing else, in a folder of its own. The packages it carries. */
export function layProgram({ project, folder, target, host }: Laying): Package[] {
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Manifest
  const { name, productName, version, description, license, type, main, dependencies } = manifest
  mkdirSync(folder, { recursive: true })
  const said = { name, productName, version, description, license, type, main }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(said, null, 2)}\n`)
  for (const part of ['LICENSE', 'models', 'out', 'seeds'])
    cpSync(join(project, part), join(folder, part), {
      recursive: true,
      // Hidden files are for git and for the packaging.
      filter: (file) => !basename(file).startsWith('.')
    })
  const wanted = Object.keys(dependencies).filter(staysApart)
  if (host) {
    wanted.push('playwright-core')
    layHost(project, folder)
  }
  const packages = packagesBehind(wanted, project, target)
  checkWhole(packages, target)
  for (const one of packages) layPackage(one, join(folder, relative(project, one.folder)), target)
  layNoCanvas(join(folder, 'node_modules/@napi-rs/canvas'))
  return packages
}

interface Manifest {
  readonly [field: string]: unknown
  readonly dependencies: Readonly<Record<string, string>>
}

function layHost(project: string, folder: string): void {
  const [from, to] = [project, folder].map((root) => join(root, 'scripts/chromium-host')) as [string, string]
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(from).filter((file) => !file.endsWith('.d.mts')))
    copyFileSync(join(from, file), join(to, file))
}

function layPackage(one: Package, to: string, target: Target): void {
  for (const file of filesOfPackage(one, target)) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    copyFileSync(join(one.folder, file), join(to, file))
    chmodSync(join(to, file), 0o644)
  }
}

/**
 * pdf.js asks for these when it is loaded and uses them to draw alone, which nobody asks it to; without them it complains at
 * each start. The package they come from is a graphics library of 35 MB.
 */
function layNoCanvas(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "@napi-rs/canvas", "version": "0.0.0", "main": "index.js" }\n'
  )
  writeFileSync(
    join(folder, 'index.js'),
    'module.exports = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }\n'
  )
}
