import { chromium } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Asked, Told } from '../../scripts/chromium-host/control.ts'
import { installedProgram, root, type Running, type Start } from './app.ts'

type Question = Asked extends infer A ? (A extends unknown ? Omit<A, 'id'> : never) : never

/** Start the built app in the system's Chromium, with the host in the place of Electron. */
export async function startHost(start: Start): Promise<Running> {
  const child = spawnHost(start)
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let last = 0

  const endpoint = await new Promise<string>((resolve, reject) => {
    void ended.then((code) => reject(new Error(`The host ended with ${code} before it opened.`)))
    child.on('message', (told: Told) => {
      if (told.kind === 'open') return resolve(told.endpoint)
      const asker = waiting.get(told.id)
      waiting.delete(told.id)
      if (told.error === undefined) asker?.resolve(told.value as never)
      else asker?.reject(new Error(told.error))
    })
  })

  const ask = <R>(question: Question): Promise<R> =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject })
      child.send({ ...question, id: last })
    })

  const browser = await chromium.connectOverCDP(endpoint)
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('Chromium has no context.')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForURL(/^https:\/\/wiremark\.app\.invalid\//)
  return {
    page,
    evaluate: (run, arg) => ask({ kind: 'evaluate', source: run.toString(), arg }),
    requests: () => ask({ kind: 'requests' }),
    async quit() {
      void ask({ kind: 'evaluate', source: '({ app }) => void setImmediate(() => app.quit())', arg: null })
      const code = await ended
      await browser.close().catch(() => undefined)
      return code
    }
  }
}

/** Run the app in the host until it ends by itself. */
export function endOfHost(start: Start): Promise<number | null> {
  return new Promise((resolve) => spawnHost(start).once('exit', resolve))
}

function spawnHost({ args, environment, main = join(root, 'out/main/program.js') }: Start): ChildProcess {
  const register = pathToFileURL(join(root, 'scripts/chromium-host/register.ts')).href
  const built = [process.execPath, '--import', register, main]
  const [program = '', ...before] = installedProgram === null ? built : [installedProgram]
  return spawn(program, [...before, ...args], {
    cwd: root,
    env: { ...environment, WIREMARK_HEADLESS: '1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  })
}
