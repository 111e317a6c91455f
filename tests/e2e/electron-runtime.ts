import { _electron } from '@playwright/test'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { installedProgram, root, type Running, type Start } from './app.ts'

/** Start the built app in Electron itself. */
export async function startElectron({ args, environment, main }: Start): Promise<Running> {
  const app = await _electron.launch({
    args: argsOf(args, main),
    cwd: root,
    env: definedOf(environment),
    ...(installedProgram !== null && { executablePath: installedProgram })
  })
  const asked: string[] = []
  app.context().on('request', (request) => {
    if (!/^(app|blob|data|devtools):/.test(request.url())) asked.push(request.url())
  })
  const page = await app.firstWindow()
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve))
  return {
    page,
    evaluate: (run, arg) => app.evaluate(run as never, arg) as never,
    requests: () => Promise.resolve(asked),
    async quit() {
      await app.evaluate(({ app }) => app.quit()).catch(() => undefined)
      return ended
    }
  }
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
}

/** Run the app in Electron until it ends by itself. */
export function endOfElectron({ args, environment }: Start): Promise<number | null> {
  const program = installedProgram ?? (createRequire(import.meta.url)('electron') as string)
  const child = spawn(program, argsOf(args), { cwd: root, env: environment, stdio: 'inherit' })
  return new Promise((resolve) => child.once('exit', resolve))
}

// As root, in a container, Chromium's sandbox cannot be had. What is installed knows itself what to load.
function argsOf(args: readonly string[], main = root): string[] {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...sandbox, ...(installedProgram === null ? [main] : []), ...args]
}
