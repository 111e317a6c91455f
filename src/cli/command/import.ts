import { resolve } from 'node:path'
import {
  MOST_RECEIPTS,
  outcomes,
  type ImportLine,
  type ImportReport,
  type Outcome,
  type Receipt,
  type ReceiptPage
} from '../../core/import/calls.ts'
import { columnRoles, type ColumnMapping, type ColumnRole } from '../../core/import/columns.ts'
import { AppError } from '../../core/error.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { importTagging, isTagging } from './exchange.ts'
import { numberFrom, oneOf, optional, type Command, type Streamed } from '../command.ts'

export const importCommand: Command = {
  name: 'import',
  usage: 'PATH… [--columns headline=NAME,body=NAME,…] [--coder NAME]',
  summary: 'Take in files, and folders with all below them; or a tagging (.qdpx, .qdc, .jsonld, an archive).',
  options: { columns: { type: 'string' }, coder: { type: 'string' } },
  lanes: ['read', 'write'],
  async run(engine, given) {
    const { words } = given
    if (words.length === 0) throw new AppError('bad-request', 'Name the files or folders to import.')
    const [first = ''] = words
    if (words.length === 1 && isTagging(first)) return importTagging(engine, first, optional(given, 'coder'))
    const said = optional(given, 'columns')
    const report = await engine.call('import.run', {
      job: 'command-line',
      items: words.map((word) => ({ path: resolve(word) })),
      ...(said === undefined ? {} : { columns: columnsFrom(said) })
    })
    return reported(engine, report)
  }
}

export const importsCommand: Command = {
  name: 'imports',
  usage: '',
  summary: 'List the imports, newest first.',
  options: {},
  lanes: ['read'],
  async run(engine) {
    const json = await engine.call('import.list', { limit: 500 })
    return { json, text: json.map(sumsOf).join('\n') }
  }
}

export const receiptCommand: Command = {
  name: 'receipt',
  usage: 'IMPORT [--outcome OUTCOME] [--undecided]',
  summary: 'Show what became of each thing that an import found, and why; --undecided: the doubts that wait.',
  options: { outcome: { type: 'string' }, undecided: { type: 'boolean' } },
  lanes: ['read'],
  async run(engine, given) {
    const report = await engine.call('import.show', { import: numberFrom(given.words[0], 'The import') })
    return reported(engine, report, {
      outcome: oneOf(given, 'outcome', outcomes),
      ...(given.options['undecided'] === true ? { decided: false } : {})
    })
  }
}

export const undoImportCommand: Command = {
  name: 'undo-import',
  usage: 'IMPORT [--confirm]',
  summary: 'Take away all that an import brought; with --confirm also passages and quotes made on it.',
  options: { confirm: { type: 'boolean' } },
  lanes: ['read', 'write'],
  async run(engine, { words, options }) {
    const json = await engine.call('import.undo', {
      import: numberFrom(words[0], 'The import'),
      confirmed: options['confirm'] === true
    })
    const { articles, versions, passages, quotes } = json
    const what = `${articles} articles, ${versions} versions, ${passages} passages and ${quotes} quotes`
    return { json, text: `Import ${json.import} is undone: ${what} are gone. “undo” brings them back.` }
  }
}

export const resumeImportCommand: Command = {
  name: 'resume-import',
  usage: 'IMPORT',
  summary: 'Go on with an import that was cancelled or interrupted.',
  options: {},
  lanes: ['read', 'write'],
  async run(engine, { words }) {
    const id = numberFrom(words[0], 'The import')
    return reported(engine, await engine.call('import.resume', { import: id, job: 'command-line' }))
  }
}

interface Wanted {
  readonly outcome?: Outcome | undefined
  readonly decided?: boolean
}

/** An import with the receipts wanted, however many there are. */
function reported(engine: InProcessEngine, report: ImportReport, wanted: Wanted = {}): Streamed {
  const { import: id, state, found, outcomes: counts, undecided } = report
  return {
    async *pieces(asJson) {
      const head = JSON.stringify({ import: id, state, found, outcomes: counts, undecided })
      if (asJson) yield `${head.slice(0, -1)},"receipts":[`
      let after: string | null = null
      let separator = ''
      do {
        const page = await receiptsOf(engine, id, wanted, after)
        for (const receipt of page.receipts) {
          yield asJson ? `${separator}${JSON.stringify(receipt)}` : `${lineOf(receipt)}\n`
          separator = ','
        }
        after = page.next
      } while (after !== null)
      yield asJson ? ']}\n' : `${sumsOf(report)}\n`
    }
  }
}

function receiptsOf(
  engine: InProcessEngine,
  id: number,
  { outcome, ...wanted }: Wanted,
  after: string | null
): Promise<ReceiptPage> {
  const ofOutcome = outcome === undefined ? {} : { outcome }
  return engine.call('import.receipts', { import: id, after, limit: MOST_RECEIPTS, ...wanted, ...ofOutcome })
}

function lineOf({ outcome, path, reason, decision }: Receipt): string {
  return `${outcome.padEnd(9)}  ${path}\n           ${reason}${decision === null ? '' : ` Decided: ${decision}.`}`
}

function sumsOf({ import: id, state, startedAt, found, outcomes: counts, undecided }: ImportLine): string {
  const sums = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`)
  const waits = undecided === 0 ? '' : ` ${undecided} to decide.`
  const how = state === 'finished' ? '' : ` (${state})`
  return `Import ${id}${how}, ${startedAt.slice(0, 16).replace('T', ' ')} UTC: ${found} found, ${sums.join(', ')}.${waits}`
}

/** `headline=Title,body=Text` as a mapping. Fails with `bad-request`, naming the part that does not fit. */
function columnsFrom(said: string): ColumnMapping {
  const mapping: Partial<Record<ColumnRole, string>> = {}
  for (const part of said.split(',')) {
    const [name = '', ...column] = part.split('=')
    const role = columnRoles.find((known) => known === name.trim())
    if (role === undefined || column.length === 0) {
      throw new AppError(
        'bad-request',
        `“${part}” does not say which column is what. Write PART=COLUMN, with PART one of ${columnRoles.join(', ')}.`
      )
    }
    mapping[role] = column.join('=').trim()
  }
  return mapping
}
