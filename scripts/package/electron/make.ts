import { build } from 'electron-builder'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawIcons } from '../icon/draw.ts'
import { layProgram } from '../program/lay.ts'
import { noticesOf, noticesText } from '../program/notices.ts'
import { thisTarget } from '../program/target.ts'
import { electronBuilderConfig } from './config.ts'

export interface ElectronOptions {
  /** The project, built, with its packages. */
  readonly project: string
  /** Where the installers go. */
  readonly output: string
  /** Only the folder an installer would lay, without the installer. */
  readonly folderOnly: boolean
  /** An Electron that lies here already, in the place of one to be fetched. */
  readonly electronDist?: string
}

/** Make the installers of this system with Electron. The files made. */
export async function buildWithElectron(options: ElectronOptions): Promise<string[]> {
  const { project, output, folderOnly, electronDist } = options
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string }
  }
  const work = mkdtempSync(join(tmpdir(), 'wiremark-electron-'))
  const program = join(work, 'program')
  const icons = join(work, 'icons')
  try {
    const carried = layProgram({ project, folder: program, target: thisTarget(), host: false })
    writeFileSync(join(program, 'NOTICES.txt'), noticesText(noticesOf(join(project, 'out'), carried)))
    await drawIcons(icons)
    const config = electronBuilderConfig({
      program,
      icons,
      output,
      electronVersion: manifest.devDependencies.electron,
      signed: process.env.CSC_LINK !== undefined,
      ...(electronDist !== undefined && { electronDist })
    })
    return await build({ projectDir: project, config, dir: folderOnly, publish: 'never' })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
