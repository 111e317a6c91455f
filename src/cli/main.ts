import { parseArgs } from 'node:util'
import { AppError } from '../core/error.ts'
import { openInProcess } from '../engine/in-process.ts'
import { archiveFolder } from './archive-folder.ts'
import type { Command, FreeCommand, Printed } from './command.ts'
import { catchUpFirst } from './catch-up.ts'
import { checkCommand } from './command/archive.ts'
import { listCommand, showCommand } from './command/article.ts'
import { briefCommand, briefsCommand } from './command/brief.ts'
import { entitiesCommand, entityCommand, mentionsCommand, quotesCommand } from './command/entity.ts'
import { entityRulesCommand, mergeEntitiesCommand } from './command/entity-rule.ts'
import { codebookCommand, exportCommand } from './command/exchange.ts'
import { historyCommand, redoCommand, undoCommand } from './command/history.ts'
import { joinCommand, keepApartCommand, splitCommand } from './command/identity.ts'
import {
  importCommand,
  importsCommand,
  receiptCommand,
  resumeImportCommand,
  undoImportCommand
} from './command/import.ts'
import { passagesCommand, tagCommand } from './command/passage.ts'
import { recogniseCommand } from './command/recognise.ts'
import { forgetSearchCommand, saveSearchCommand, searchesCommand } from './command/saved.ts'
import { searchCommand } from './command/search.ts'
import { tagsCommand, untagCommand } from './command/tag.ts'
import { diffCommand, placementsCommand, reviewsCommand, versionsCommand } from './command/version.ts'

const commands: readonly (Command | FreeCommand)[] = [
  importCommand,
  importsCommand,
  receiptCommand,
  resumeImportCommand,
  undoImportCommand,
  joinCommand,
  splitCommand,
  keepApartCommand,
  listCommand,
  showCommand,
  searchCommand,
  searchesCommand,
  saveSearchCommand,
  forgetSearchCommand,
  tagsCommand,
  tagCommand,
  untagCommand,
  passagesCommand,
  codebookCommand,
  exportCommand,
  versionsCommand,
  diffCommand,
  placementsCommand,
  reviewsCommand,
  briefsCommand,
  briefCommand,
  entitiesCommand,
  entityCommand,
  mentionsCommand,
  quotesCommand,
  mergeEntitiesCommand,
  entityRulesCommand,
  recogniseCommand,
  undoCommand,
  redoCommand,
  historyCommand,
  checkCommand
]

// Whoever reads our output may have read enough (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  const [name = 'help', ...rest] = process.argv.slice(2)
  if (name === 'help' || name === '--help' || name === '-h') print(help())
  else await run(name, rest)
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`)
  process.exitCode = 1
}

async function run(name: string, rest: string[]): Promise<void> {
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
    log: (error: unknown) =>
      void process.stderr.write(
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
      )
  }
  if (command.readsNames === true) await catchUpFirst(archive)
  const lanes = typeof command.lanes === 'function' ? command.lanes(given) : command.lanes
  const engine = openInProcess({ ...archive, lanes })
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
