import type { Handlers } from '../../core/contract.ts'
import { countArticles } from '../../store/article.ts'
import { countBriefings } from '../../store/briefing.ts'
import { checkArchive } from '../../store/check.ts'
import { historyState, redo, undo } from '../../store/history.ts'
import { countImports, countVersions } from '../../store/import.ts'
import { countPassages } from '../../store/passage.ts'
import type { Archive } from '../../store/open.ts'
import type { Context } from '../context.ts'
import { settleEntities } from '../entity/settle.ts'

export function archiveReading({ db, folder, samples }: Context): Pick<Handlers<'read'>, 'archive.state'> {
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
    })
  }
}

export function archiveWriting({
  db
}: Context): Pick<Handlers<'write'>, 'archive.check' | 'history.undo' | 'history.redo'> {
  return {
    'archive.check': () => checkArchive(db),
    'history.undo': () => ({ done: settled(db, undo(db)), ...historyState(db) }),
    'history.redo': () => ({ done: settled(db, redo(db)), ...historyState(db) })
  }
}

/** Who is who follows from the rules, which undo and redo may have changed. */
function settled(db: Archive, done: string | null): string | null {
  if (done !== null) db.transaction(() => settleEntities(db)).immediate()
  return done
}
