import { randomUUID } from 'node:crypto'
import type { Handlers, Parsed, Result } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { annotationsOf } from '../../core/exchange/annotation.ts'
import { always, lostInRefi } from '../../core/exchange/losses.ts'
import type { Coded } from '../../core/exchange/model.ts'
import { codebookXml, projectXml, sourcePath } from '../../core/exchange/refi-write.ts'
import { csvOf } from '../../core/passage/table.ts'
import { codedSteps, codedTags } from '../../store/coded.ts'
import { tagPlaces } from '../../store/tag-places.ts'
import { analystName } from '../analyst.ts'
import type { Context } from '../context.ts'
import { passageTable } from '../exchange/passage-table.ts'
import { codedAt } from '../exchange/read.ts'
import { stepwise } from '../exchange/stepwise.ts'
import { takeApart } from '../exchange/take-apart.ts'
import { takeIn } from '../exchange/take-in.ts'
import { weighed } from '../exchange/weigh.ts'
import { xlsxOf } from '../exchange/xlsx.ts'
import { replaceFile } from '../files/replace-file.ts'
import { zipOf } from '../files/zip.ts'

const STOPPED = 'The export was stopped; nothing was written.'

export function exchangeReading(
  context: Context
): Pick<Handlers<'read'>, 'exchange.export' | 'exchange.look'> {
  const { db } = context
  return {
    'exchange.export': (args) => write(context, args),
    'exchange.look': async ({ path, job }) =>
      stepwise(context, job, weighed(db, await codedAt(path, context)), 'Nothing was looked at further.')
  }
}

export function exchangeWriting(context: Context): Pick<Handlers<'write'>, 'exchange.import'> {
  const { jobs, newGuid } = context
  return {
    'exchange.import': ({ path, coder, job = newGuid() }) =>
      jobs.run(job, async (control) => {
        const coded = await codedAt(path, context)
        return coder === null
          ? takeIn(context, coded, { job, control })
          : takeApart(context, coded, { name: coder, job, control })
      })
  }
}

async function write(
  context: Context,
  { format, path, job, ...filter }: Parsed<'exchange.export'>
): Promise<Result<'exchange.export'>> {
  const { db, now } = context
  if (format === 'csv' || format === 'xlsx') {
    const table = await stepwise(context, job, passageTable(db, filter, now()), STOPPED)
    replaceFile(path, format === 'csv' ? Buffer.from(csvOf(table)) : xlsxOf('passages', table))
    const lost = ['A table carries passages alone: no texts, and of the tags their paths.', always]
    return { path, tags: tagPlaces(db).length, passages: table.rows.length, lost }
  }
  if (format === 'qdc') {
    const tags = codedTags(db)
    if (tags.length === 0)
      throw new AppError('refused', 'There is no tag yet, so there is no codebook to write.')
    replaceFile(path, Buffer.from(codebookXml(tags)))
    const lost = ['A codebook carries tags alone; which of them are archived it cannot say.']
    return { path, tags: tags.length, passages: 0, lost }
  }
  const coded = await stepwise(context, job, codedSteps(db, filter, now()), STOPPED)
  const passages = coded.texts.reduce((sum, text) => sum + text.passages.length, 0)
  const sums = { path, tags: coded.tags.length, passages }
  if (format === 'qdpx') {
    replaceFile(path, zipOf(projectFiles(coded, now())))
    return { ...sums, lost: [...lostInRefi(coded), always] }
  }
  replaceFile(path, Buffer.from(`${JSON.stringify(annotationsOf(coded), null, 2)}\n`))
  return { ...sums, lost: [always] }
}

function projectFiles(coded: Coded, now: string): Record<string, string> {
  const at = now.replace(/\.\d+Z$/, 'Z')
  const signing = { user: { guid: randomUUID(), name: analystName() }, at }
  return {
    'project.qde': projectXml(coded, signing),
    ...Object.fromEntries(coded.texts.map(({ guid, body }) => [sourcePath(guid), body]))
  }
}
