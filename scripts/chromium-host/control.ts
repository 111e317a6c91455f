import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { profileIn } from './browser.ts'
import { refused } from './refused.ts'

/** What a test that started the host may ask it. `evaluate` is what Playwright offers for Electron itself. */
export type Asked =
  | { readonly id: number; readonly kind: 'evaluate'; readonly source: string; readonly arg: unknown }
  | { readonly id: number; readonly kind: 'requests' }

/** What the host tells the test that started it. */
export type Told =
  | { readonly kind: 'open'; readonly endpoint: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown; readonly error?: string }

/** Listen to the test that started this process, if one did; when it is gone, so are we. */
export function openControl(userData: string, quit: () => void): void {
  if (process.send === undefined) return
  process.on('message', (asked: Asked) => void answer(asked).then(tell))
  process.on('disconnect', quit)
  tell({ kind: 'open', endpoint: endpoint(profileIn(userData)) })
}

async function answer(asked: Asked): Promise<Told> {
  const { id } = asked
  if (asked.kind === 'requests') return { kind: 'answer', id, value: [...refused] }
  try {
    const electron: unknown = await import('./electron.ts')
    const evaluated = new Function(`return (${asked.source})`)() as (
      electron: unknown,
      arg: unknown
    ) => unknown
    return { kind: 'answer', id, value: await evaluated(electron, asked.arg) }
  } catch (error) {
    return { kind: 'answer', id, value: null, error: String(error) }
  }
}

function tell(message: Told): void {
  if (process.connected) process.send?.(message)
}

function endpoint(profile: string): string {
  const file = join(profile, 'DevToolsActivePort')
  if (!existsSync(file)) throw new Error(`Chromium did not say where it listens (${file})`)
  const [port, path] = readFileSync(file, 'utf8').split('\n')
  return `ws://127.0.0.1:${port}${path}`
}
