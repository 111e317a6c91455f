import { parseArgs } from 'node:util'
import { AppError } from '../core/error.ts'
import { openInProcess } from '../engine/in-process.ts'
import { isMade } from '../engine/keep/is-made.ts'
import { bringUpToDateAlone } from '../engine/keep/up-to-date.ts'
import { archiveFolder } from './archive-folder.ts'
import { catchUpFirst } from './catch-up.ts'
import type { Command, Printed } from './command.ts'
import { commands } from './commands.ts'
import { syncWarning } from './sync-warning.ts'

/**
 * Run one command as it was typed and print what it says. A command that fails leaves one sentence on standard error and
 * `process.exitCode` at 1. `readerModule` is the thread that reads files, where it does not lie among the sources.
 */
export async function runCommandLine(typed: readonly string[], readerModule?: URL): Promise<void> {
  // Whoever reads our output may have read enough (`| head`): that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  try {
    const [name = 'help', ...rest] = typed
    if (name === 'help' || name === '--help' || name === '-h') print(help())
    else await run(name, rest, readerModule)
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`)
    process.exitCode = 1
  }
}

async function run(name: string, rest: string[], readerModule: URL | undefined): Promise<void> {
  const command = commands.find((known) => known.name === name)
  if (command === undefined)
    throw new AppError('bad-request', `There is no command “${name}”. “help” lists them.`)
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      ...command.options,
      archive: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' }
    }
  })
  if (values.help === true) return print(usageOf(command))
  const given = { words: positionals, options: values }
  const say = ({ json, text }: Printed) => print(values.json === true ? JSON.stringify(json) : text)
  if ('runAlone' in command) return say(await command.runAlone(given))
  const archive = {
    folder: archiveFolder(values.archive as string | undefined),
    samples: null,
    readerModule,
    log: (error: unknown) =>
      void process.stderr.write(
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
      )
  }
  const making = !isMade(archive.folder)
  const lanes = typeof command.lanes === 'function' ? command.lanes(given) : command.lanes
  if (lanes.length > 0) await bringUpToDateAlone(archive.folder, archive.log)
  if (command.readsNames === true) await catchUpFirst(archive)
  const warn = (sentence: string) => void process.stderr.write(`${sentence}\n`)
  const engine = openInProcess({ ...archive, lanes, warn })
  const synced =
    command.name === 'check' || (making && lanes.includes('write')) ? syncWarning(archive.folder) : null
  if (synced !== null) warn(synced)
  try {
    const answer = await command.run(engine, given)
    if ('pieces' in answer) await stream(answer.pieces(values.json === true))
    else say(answer)
  } finally {
    engine.close()
  }
}

function print(text: string): void {
  process.stdout.write(text === '' ? '' : `${text}\n`)
}

/** Print piece by piece, no faster than it is read. */
async function stream(pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) {
    if (process.stdout.destroyed) return
    if (!process.stdout.write(piece)) {
      await new Promise<void>((resolve) => {
        process.stdout.once('drain', resolve)
        process.stdout.once('close', resolve)
      })
    }
  }
}

function help(): string {
  const lines = commands.map((command) => `  ${usageOf(command)}\n      ${command.summary}`)
  return ['wiremark COMMAND [--archive DIR] [--json]', '', ...lines].join('\n')
}

function usageOf({ name, usage }: Pick<Command, 'name' | 'usage'>): string {
  return `${name} ${usage}`.trimEnd()
}

function sentenceFor(error: unknown): string {
  if (error instanceof AppError) return error.message
  // What node:util says of an option it does not know is one clear sentence already.
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return error.message
  return `Something went wrong: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
