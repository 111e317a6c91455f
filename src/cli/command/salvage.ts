import { resolve } from 'node:path'
import { isWhole, type Diagnosis, type Salvaged, type TableFound } from '../../core/archive/damage.ts'
import { AppError } from '../../core/error.ts'
import type { Command } from '../command.ts'

const JOB = 'command-line'

export const salvageCommand: Command = {
  name: 'salvage',
  usage: 'DIR | --dry-run',
  summary:
    'Make an archive in a new folder of all that can be read of a damaged one, which is left as it is; exits 1 when something is lost. --dry-run says what can be read.',
  options: { 'dry-run': { type: 'boolean' } },
  lanes: [],
  async run(engine, { words, options }) {
    if (options['dry-run'] === true) {
      const json = await engine.call('archive.diagnose', { job: JOB })
      return { json, text: diagnosisText(json) }
    }
    const [to] = words
    if (to === undefined)
      throw new AppError(
        'bad-request',
        'Where is the new archive to lie? Name a folder that is empty or not there.'
      )
    const json = await engine.call('archive.salvage', { to: resolve(to), job: JOB })
    if (!isAll(json)) process.exitCode = 1
    return { json, text: salvagedText(json) }
  }
}

function isAll({ tables, problems }: Salvaged): boolean {
  return tables.every(isWhole) && problems.length === 0
}

function diagnosisText({ file, format, problems, tables }: Diagnosis): string {
  if (format === null) return `Nothing can be read of ${file}. A backup is the way back.`
  return [
    problems.length === 0 ? `${file} is sound.` : `${file} is damaged (format ${format}):`,
    ...problems.map((problem) => `  ${problem}`),
    'What can be read:',
    ...tables.map((table) => `${String(table.rows).padStart(9)}  ${table.table}${gapsText(table)}`)
  ].join('\n')
}

function salvagedText(salvaged: Salvaged): string {
  const { folder, tables, holdings, problems } = salvaged
  const lines = tables
    .filter(({ rows, gaps }) => rows + gaps > 0)
    .map(
      (table) =>
        `${String(table.kept).padStart(9)} of ${String(table.rows).padStart(9)} read  ${table.table}${gapsText(table)}`
    )
  return [
    ...lines,
    ...problems,
    `${isAll(salvaged) ? 'All of it' : 'What could be saved'} is in ${folder}: ${holdings.articles} articles, ${holdings.versions} versions, ${holdings.passages} passages.`,
    'The history of changes begins anew. The damaged archive was left as it is.'
  ].join('\n')
}

function gapsText({ gaps }: TableFound): string {
  return gaps === 0 ? '' : `, ${gaps === 1 ? '1 place' : `${gaps} places`} cannot be read`
}
