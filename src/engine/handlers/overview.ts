import type { Handlers, Parsed } from '../../core/contract.ts'
import { csvOf, type Table } from '../../core/passage/table.ts'
import { crosstabOf, togetherIn } from '../../store/overview.ts'
import type { Context } from '../context.ts'
import { passageTable } from '../exchange/passage-table.ts'
import { stepwise } from '../exchange/stepwise.ts'
import { xlsxOf } from '../exchange/xlsx.ts'
import { replaceFile } from '../files/replace-file.ts'

/** So many columns a table can be read with. */
const MOST_COLUMNS = 60

type OverviewReading = Pick<Handlers<'read'>, 'overview.crosstab' | 'overview.together' | 'overview.export'>

export function overviewReading(context: Context): OverviewReading {
  const { db, now } = context
  return {
    'overview.crosstab': ({ by, ...filter }) =>
      crosstabOf(db, { by, filter, now: now(), columns: MOST_COLUMNS }),
    'overview.together': ({ within }) => togetherIn(db, within),
    'overview.export': async ({ of, format, path, job }) => {
      const stopped = 'The export was stopped; nothing was written.'
      const table = await stepwise(context, job, tableOf(context, of), stopped)
      replaceFile(path, format === 'csv' ? Buffer.from(csvOf(table)) : xlsxOf(of.table, table))
      return { path, rows: table.rows.length }
    }
  }
}

function* tableOf({ db, now }: Context, of: Parsed<'overview.export'>['of']): Generator<null, Table> {
  if (of.table === 'together') {
    return {
      columns: ['tag', 'with', 'count'],
      rows: togetherIn(db, of.within).map(({ path, withPath, count }) => [path, withPath, count])
    }
  }
  if (of.table === 'passages') {
    const { table: _table, ...filter } = of
    return yield* passageTable(db, filter, now())
  }
  const { table: _table, by, ...filter } = of
  const { columns, rows } = crosstabOf(db, { by, filter, now: now() })
  return {
    columns: ['tag', ...columns.map(({ label }) => label), 'passages'],
    rows: rows.map(({ path, counts, total }) => [path, ...counts, total])
  }
}
