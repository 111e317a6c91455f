import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import type { Shell } from 'electron'
import { strict } from './strict.ts'

/** Stands in for Electron's `shell`. */
export const shell = strict('shell', {
  showItemInFolder(file: string): void {
    if (process.platform === 'darwin') run('open', ['-R', file])
    else if (process.platform === 'win32') run('explorer', [`/select,${file}`])
    else run('xdg-open', [dirname(file)])
  }
} satisfies Pick<Shell, 'showItemInFolder'>)

function run(program: string, args: readonly string[]): void {
  spawn(program, args, { detached: true, stdio: 'ignore' })
    .on('error', (error) => console.error(`${program} could not be started: ${error.message}`))
    .unref()
}
