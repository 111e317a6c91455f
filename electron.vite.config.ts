import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { manual } from './scripts/manual/plugin.ts'
import { dependencies } from './package.json' with { type: 'json' }
import { staysApart } from './scripts/package/program/apart.ts'
import { texts } from './scripts/texts/plugin.ts'
import { isOfShell, isOfWindow } from './scripts/texts/scope.ts'

const here = import.meta.dirname
const bundled = Object.keys(dependencies).filter((name) => !staysApart(name))

/** The licences of what is bundled, for the packages Wiremark is handed out in. */
const license = { fileName: '.vite/licences.json' }

export default defineConfig({
  main: {
    plugins: [texts({ root: here, of: isOfShell, through: 'src/texts/say.ts' })],
    build: {
      license,
      externalizeDeps: { exclude: bundled },
      rolldownOptions: {
        input: {
          program: resolve(here, 'src/program/index.ts'),
          index: resolve(here, 'src/main/index.ts'),
          worker: resolve(here, 'src/engine/worker.ts'),
          reader: resolve(here, 'src/engine/import/reading-thread.ts'),
          keeper: resolve(here, 'src/engine/keep/keep-thread.ts')
        }
      }
    }
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { index: resolve(here, 'src/preload/index.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: resolve(here, 'src/renderer'),
    plugins: [
      texts({ root: here, of: isOfWindow, through: 'src/renderer/spoken.ts' }),
      svelte({ configFile: resolve(here, 'svelte.config.js') }),
      manual(resolve(here, 'docs/manual.md'))
    ],
    build: {
      license,
      // A window parses it all before it shows anything.
      minify: true,
      rolldownOptions: { input: { index: resolve(here, 'src/renderer/index.html') } },
      // The content security policy admits no data: fonts or scripts; every asset is a file of its own.
      assetsInlineLimit: 0
    }
  }
})
