import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'

const project = resolve(import.meta.dirname, '../../..')

/** The file to run among those of the bundle. */
export const CHILD = 'child.mjs'

/**
 * Put what is to be killed into few files, which start several times as fast as the hundreds it is made of. Returns the folder
 * they are in.
 */
export async function bundleChild(from: 'child.ts' | 'whole-child.ts' = 'child.ts'): Promise<string> {
  const into = join(project, 'out', `crash-${process.pid}-${from.replace('.ts', '')}`)
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    plugins: [asWritten],
    // What is compiled to the machine’s own code, or looks for files beside itself, stays where it is.
    ssr: {
      noExternal: true,
      external: [
        'vitest',
        'better-sqlite3',
        'pdfjs-dist',
        '@myriaddreamin/typst-ts-node-compiler',
        '@resvg/resvg-wasm',
        '@cwasm/webp'
      ]
    },
    build: {
      ssr: join(import.meta.dirname, from),
      outDir: into,
      target: 'node24',
      rolldownOptions: {
        // Some of what tests share clears up after a test; in a process of its own there is none.
        treeshake: { moduleSideEffects: (id) => !id.includes('vitest') },
        output: { entryFileNames: CHILD, chunkFileNames: '[name]-[hash].mjs' }
      }
    }
  })
  return into
}

/** Each file still knows where it lies: workers, models and templates are found from there. */
const asWritten: Plugin = {
  name: 'as-written',
  enforce: 'pre',
  transform: (code, id) =>
    code
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
}
