import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

let release: () => void = () => undefined

/**
 * Be the only process on a user's data. False when another lives: it is told what this one was started with. The
 * answer must be there at once, so a file that cannot be created twice decides.
 */
export function claimInstance(userData: string, second: (args: string[], folder: string) => void): boolean {
  mkdirSync(userData, { recursive: true })
  const lock = join(userData, 'instance.pid')
  const note = join(userData, 'second-instance.json')
  if (!take(lock)) {
    writeFileSync(note, JSON.stringify({ args: process.argv, folder: process.cwd() }))
    return false
  }
  rmSync(note, { force: true })
  const watcher = watch(userData, (_kind, file) => {
    if (file !== 'second-instance.json') return
    const told = readNote(note)
    if (told === null) return
    rmSync(note, { force: true })
    second(told.args, told.folder)
  })
  watcher.unref()
  release = () => {
    watcher.close()
    rmSync(lock, { force: true })
  }
  return true
}

/** Let the next process in. */
export function releaseInstance(): void {
  release()
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false
    // Whoever held it was killed.
    rmSync(lock, { force: true })
    return take(lock)
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function readNote(note: string): { args: string[]; folder: string } | null {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as { args: string[]; folder: string }
  } catch {
    // Half written, or removed again: the next change of the folder brings it whole.
    return null
  }
}
