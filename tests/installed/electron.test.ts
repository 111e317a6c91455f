import { getCurrentFuseWire, FuseV1Options, FuseState } from '@electron/fuses'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { electronBuilderConfig } from '../../scripts/package/electron/config.ts'
import { buildWithElectron } from '../../scripts/package/electron/make.ts'

// Needs electron-builder (`npm run test:electron` fetches it), and no Electron: a file with nothing but fuses stands for its program.
const project = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'wiremark-electron-test-'))
const builder = createRequire(join(project, 'scripts/package/electron/make.ts'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([true, false])('electron-builder takes the configuration, signed %s', async (signed) => {
  const { validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
    validateConfiguration(config: object, logger: object): Promise<void>
  }
  const config = electronBuilderConfig({
    program: '/program',
    icons: '/icons',
    output: '/dist',
    electronVersion: '1.0.0',
    signed
  })
  await validateConfiguration(config, { isEnabled: false })
  await expect(validateConfiguration({ ...config, asra: true }, { isEnabled: false })).rejects.toThrow('asra')
})

test.runIf(process.platform === 'linux')(
  'what is packed is the program, with native modules beside it, and every fuse as it should be',
  { timeout: 600_000 },
  async () => {
    await buildWithElectron({
      project,
      output: folder,
      folderOnly: true,
      electronDist: electronOfFusesAlone()
    })
    const packed = join(folder, 'linux-unpacked/resources')
    const { listPackage } = builder('@electron/asar') as {
      listPackage(file: string, options: object): string[]
    }
    const files = listPackage(join(packed, 'app.asar'), {}).map((file) => file.replace(/^[\\/]/, ''))
    for (const file of [
      'package.json',
      'out/main/program.js',
      'out/main/worker.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'models/entities.bin',
      'NOTICES.txt',
      'node_modules/better-sqlite3/lib/index.js',
      'node_modules/@resvg/resvg-wasm/index_bg.wasm'
    ])
      expect(files).toContain(file)
    expect(
      files.filter((file) => /node_modules\/(?:vitest|electron|playwright|svelte|typescript)/.test(file))
    ).toEqual([])
    const beside = readdirSync(`${packed}/app.asar.unpacked`, { recursive: true, encoding: 'utf8' })
    expect(beside.filter((file) => file.endsWith('.node')).map((file) => file.split('/').at(-1))).toEqual(
      expect.arrayContaining([`${process.platform}-${process.arch}.node`])
    )
    expect(existsSync(join(folder, 'linux-unpacked/wiremark'))).toBe(true)
    const fuses = await getCurrentFuseWire(join(folder, 'linux-unpacked/wiremark'))
    expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE)
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
  }
)

/** A folder that electron-builder takes for Electron's: the words that fuses are found by, version 1, eight of them. */
function electronOfFusesAlone(): string {
  const dist = join(folder, 'electron')
  mkdirSync(join(dist, 'resources'), { recursive: true })
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 8]),
    Buffer.from('01100001')
  ])
  writeFileSync(join(dist, 'electron'), wire, { mode: 0o755 })
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    writeFileSync(join(dist, file), '45.4.1')
  return dist
}
