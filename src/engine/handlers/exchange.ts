import { randomUUID } from 'node:crypto'
import type { Handlers, Parsed, Result } from '../../core/contract.ts'
import { annotationsOf } from '../../core/exchange/annotation.ts'
import { always, lostInRefi } from '../../core/exchange/losses.ts'
import type { Coded } from '../../core/exchange/model.ts'
import { codebookXml, projectXml, sourcePath } from '../../core/exchange/refi-write.ts'
import { csvOf } from '../../core/passage/table.ts'
import { codedOf } from '../../store/coded.ts'
import { asStep } from '../../store/history.ts'
import { analystName } from '../analyst.ts'
import type { Context } from '../context.ts'
import { passageTable } from '../exchange/passage-table.ts'
import { codedAt } from '../exchange/read.ts'
import { takeApart } from '../exchange/take-apart.ts'
import { takeIn } from '../exchange/take-in.ts'
import { xlsxOf } from '../exchange/xlsx.ts'
import { replaceFile } from '../files/replace-file.ts'
import { zipOf } from '../files/zip.ts'
import { countOf } from './passage-words.ts'

export function exchangeReading(context: Context): Pick<Handlers<'read'>, 'exchange.export'> {
  return { 'exchange.export': (args) => write(context, args) }
}

export function exchangeWriting(context: Context): Pick<Handlers<'write'>, 'exchange.import'> {
  const { db, now } = context
  return {
    'exchange.import': async ({ path, coder }) => {
      const coded = await codedAt(path, now())
      return asStep(
        db,
        'exchange.import',
        ({ passages }) =>
          coder === null
            ? `Took in a tagging, ${countOf(passages.added)}`
            : `Took in the tagging of ${coder}, ${countOf(passages.added)}`,
        () => (coder === null ? takeIn(context, coded) : takeApart(context, coded, coder))
      )
    }
  }
}

function write(
  { db, now }: Context,
  { format, path, ...filter }: Parsed<'exchange.export'>
): Result<'exchange.export'> {
  const coded = codedOf(db, filter, now())
  const passages = coded.texts.reduce((sum, text) => sum + text.passages.length, 0)
  const sums = { path, tags: coded.tags.length, passages: format === 'qdc' ? 0 : passages }
  switch (format) {
    case 'qdc':
      replaceFile(path, Buffer.from(codebookXml(coded.tags)))
      return { ...sums, lost: ['A codebook carries tags alone; which of them are archived it cannot say.'] }
    case 'qdpx':
      replaceFile(path, zipOf(projectFiles(coded, now())))
      return { ...sums, lost: [...lostInRefi(coded), always] }
    case 'jsonld':
      replaceFile(path, Buffer.from(`${JSON.stringify(annotationsOf(coded), null, 2)}\n`))
      return { ...sums, lost: [always] }
    default: {
      const table = passageTable(db, filter, now())
      replaceFile(path, format === 'csv' ? Buffer.from(csvOf(table)) : xlsxOf('passages', table))
      return {
        ...sums,
        lost: ['A table carries passages alone: no texts, and of the tags their paths.', always]
      }
    }
  }
}

function projectFiles(coded: Coded, now: string): Record<string, string> {
  const at = now.replace(/\.\d+Z$/, 'Z')
  const signing = { user: { guid: randomUUID(), name: analystName() }, at }
  return {
    'project.qde': projectXml(coded, signing),
    ...Object.fromEntries(coded.texts.map(({ guid, body }) => [sourcePath(guid), body]))
  }
}
