import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Target } from './target.ts'

/** A package as it is installed. */
export interface Package {
  readonly name: string
  readonly version: string
  /** The expression of SPDX in its package.json; empty where there is none. */
  readonly licence: string
  readonly folder: string
}

/** What these packages need at run time on a target, themselves among it, by folder: what npm installed of it. */
export function packagesBehind(names: readonly string[], from: string, target: Target): Package[] {
  const found = new Map<string, Package>()
  const visit = (name: string, nearest: string): void => {
    const folder = installed(name, nearest)
    if (folder === null || found.has(folder) || neverNeeded.has(name)) return
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
    if (!fits(manifest, target)) return
    found.set(folder, { name, version: manifest.version, licence: manifest.license ?? '', folder })
    for (const need of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
      visit(need, folder)
  }
  for (const name of names) visit(name, from)
  return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1))
}

// Named as dependencies, and needed to build or to draw only.
const neverNeeded = new Set(['node-addon-api', '@types/node', '@napi-rs/canvas'])

interface Manifest {
  readonly version: string
  readonly license?: string
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

function fits({ os, cpu, libc }: Manifest, target: Target): boolean {
  return (
    (os?.includes(target.platform) ?? true) &&
    (cpu?.includes(target.arch) ?? true) &&
    (target.platform !== 'linux' || (libc?.includes(target.libc) ?? true))
  )
}

/** As Node looks for it: in the nearest node_modules, going outwards. */
function installed(name: string, from: string): string | null {
  for (let folder = from; ; folder = join(folder, '..')) {
    const here = join(folder, 'node_modules', name)
    if (existsSync(join(here, 'package.json'))) return here
    if (folder === join(folder, '..')) return null
  }
}
