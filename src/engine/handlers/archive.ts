import type { Handlers } from '../../core/contract.ts'
import { countArticles } from '../../store/article.ts'
import { countBriefings } from '../../store/briefing.ts'
import { checkArchive } from '../../store/check.ts'
import { historyState } from '../../store/history.ts'
import { countImports, countVersions } from '../../store/import.ts'
import { measureArchive } from '../../store/measure.ts'
import { countPassages } from '../../store/passage.ts'
import type { Context } from '../context.ts'
import { syncServiceAt } from '../keep/synced.ts'

export function archiveReading({
  db,
  folder,
  samples
}: Context): Pick<Handlers<'read'>, 'archive.state' | 'archive.measure' | 'archive.synced'> {
  return {
    'archive.state': () => ({
      folder,
      articles: countArticles(db),
      versions: countVersions(db),
      passages: countPassages(db),
      imports: countImports(db),
      briefings: countBriefings(db),
      samples: samples !== null,
      history: historyState(db)
    }),
    'archive.measure': () => measureArchive(db, folder),
    'archive.synced': () => syncServiceAt(folder)
  }
}

export function archiveWriting({ db }: Context): Pick<Handlers<'write'>, 'archive.check'> {
  return { 'archive.check': () => checkArchive(db) }
}
