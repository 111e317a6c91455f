import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly purl: string
}

/** The parts of a CycloneDX document that are read or written here (cyclonedx.org, specification 1.5). */
export interface Bill {
  readonly bomFormat: string
  readonly specVersion: string
  readonly serialNumber?: string
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/** Development packages that end up in what is given away: in the window's bundle, or beside the program. */
export const carried = [
  ...['svelte', 'bits-ui', 'virtua', '@lucide/svelte'],
  ...['@fontsource-variable/source-sans-3', '@fontsource-variable/source-serif-4'],
  ...['electron', 'node', 'playwright-core']
]

/**
 * The bill of what Wiremark carries, out of npm's of all that is installed: the named packages and whatever they depend on. It
 * holds nothing that differs from one making to the next, so the same lock file gives the same bytes.
 */
export function billOf(everything: Bill, names: ReadonlySet<string>): Bill {
  const below = new Map(everything.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
  const kept = new Set<string>()
  const keep = (ref: string): void => {
    if (kept.has(ref)) return
    kept.add(ref)
    // What Electron depends on only fetches and unpacks it.
    if (!ref.startsWith('electron@')) below.get(ref)?.forEach(keep)
  }
  for (const { name, 'bom-ref': ref } of everything.components) if (names.has(name)) keep(ref)
  const own = everything.metadata.component['bom-ref']
  const inOrder = (refs: Iterable<string>) => [...refs].filter((ref) => kept.has(ref)).toSorted()
  const bill = {
    bomFormat: everything.bomFormat,
    specVersion: everything.specVersion,
    version: 1,
    metadata: { component: { ...everything.metadata.component, name: 'wiremark', type: 'application' } },
    components: everything.components
      .filter((component) => kept.has(component['bom-ref']))
      .toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: [own, ...inOrder(kept)].map((ref) => ({
      ref,
      dependsOn: ref.startsWith('electron@') ? [] : inOrder(below.get(ref) ?? [])
    }))
  }
  return { serialNumber: serialOf(JSON.stringify(bill)), ...bill }
}

/** A UUID of the content (RFC 9562, version 8), as the specification asks for one. */
function serialOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`
}

/** The bill of this project, by its lock file. */
export function projectBill(): Bill {
  const root = resolve(import.meta.dirname, '../..')
  const { dependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
  const everything = execFileSync('npm', asked, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // On Windows npm is a script, which only a shell can start.
    shell: process.platform === 'win32'
  })
  return billOf(JSON.parse(everything) as Bill, new Set([...Object.keys(dependencies), ...carried]))
}

if (import.meta.main) {
  const [file] = process.argv.slice(2)
  if (file === undefined) throw new Error('Say where the bill of materials goes: npm run bill -- FILE.')
  writeFileSync(file, `${JSON.stringify(projectBill(), null, 2)}\n`)
}
