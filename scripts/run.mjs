import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './project.mjs'

/** Run a program to its end with the terminal in its hands. Its exit code; 1 when a signal ended it. */
export function run(program, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
    // Ctrl+C reaches the child too; this process waits for it to end in its own way.
    const wait = () => undefined
    process.on('SIGINT', wait)
    const pass = () => child.kill('SIGTERM')
    process.on('SIGTERM', pass)
    child.once('error', failed)
    child.once('close', (code) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', pass)
      done(code ?? 1)
    })
  })
}

/** Run npm, which on Windows is a script that only a shell can start. Its words go to standard error. */
export function npm(args) {
  const shell = process.platform === 'win32'
  const { status } = spawnSync('npm', args, { cwd: root, shell, stdio: ['ignore', 2, 2] })
  return status === 0
}

/** Whether a program is on the PATH. */
export function has(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
