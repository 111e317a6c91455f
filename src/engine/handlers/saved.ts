import type { Handlers } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import type { SavedSearch } from '../../core/search/saved-calls.ts'
import { savedFile, savedInFile, type SavedEntry } from '../../core/search/saved-file.ts'
import { asStep } from '../../store/history.ts'
import type { Archive } from '../../store/open.ts'
import {
  addSaved,
  changeSaved,
  findSaved,
  markSeen,
  removeSaved,
  savedSearches,
  type SavedFields
} from '../../store/saved-search.ts'
import type { Context } from '../context.ts'
import { replaceFile } from '../files/replace-file.ts'
import { bytesAt } from '../import/walk.ts'

export function savedReading({ db }: Context): Pick<Handlers<'read'>, 'saved.list' | 'saved.export'> {
  return {
    'saved.list': () => savedSearches(db),
    'saved.export': ({ path }) => {
      const searches = savedSearches(db)
      replaceFile(path, new TextEncoder().encode(savedFile(searches)))
      return { path, searches: searches.length }
    }
  }
}

type SavedWriting = Pick<
  Handlers<'write'>,
  'saved.add' | 'saved.change' | 'saved.remove' | 'saved.seen' | 'saved.import'
>

export function savedWriting({ db, now, newGuid }: Context): SavedWriting {
  return {
    'saved.add': (fields) =>
      asStep(db, 'saved.add', `Saved the search “${fields.name}”`, () => {
        refuseTaken(db, fields, null)
        return numbered(db, addSaved(db, { ...fields, guid: newGuid(), madeAt: now() }))
      }),
    'saved.change': ({ saved, ...changes }) => {
      const before = numbered(db, saved)
      return asStep(db, 'saved.change', `Changed the search “${before.name}”`, () => {
        const fields = { ...fieldsOf(before), ...given(changes) }
        refuseTaken(db, fields, saved)
        changeSaved(db, before, fields)
        return numbered(db, saved)
      })
    },
    'saved.remove': ({ saved }) => {
      const { name } = numbered(db, saved)
      return asStep(db, 'saved.remove', `Removed the search “${name}”`, () => {
        removeSaved(db, saved)
        return null
      })
    },
    'saved.seen': ({ saved }) => {
      db.transaction(() => markSeen(db, numbered(db, saved), now())).immediate()
      return null
    },
    'saved.import': async ({ path }) => {
      const entries = savedInFile(new TextDecoder().decode(await bytesAt(path)))
      return asStep(db, 'saved.import', 'Took in saved searches', () => {
        const became = entries.map((entry) => takeIn(db, entry, now()))
        const count = (what: Became) => became.filter((one) => one === what).length
        return { added: count('added'), changed: count('changed'), skipped: count('skipped') }
      })
    }
  }
}

type Became = 'added' | 'changed' | 'skipped'

function takeIn(db: Archive, { guid, ...fields }: SavedEntry, madeAt: string): Became {
  const before = savedSearches(db).find((one) => one.guid === guid)
  if (before === undefined) {
    addSaved(db, { ...fields, guid, madeAt })
    return 'added'
  }
  if (JSON.stringify(fieldsOf(before)) === JSON.stringify(fieldsOf(fields))) return 'skipped'
  changeSaved(db, before, fields)
  return 'changed'
}

function fieldsOf({ name, folder, query, order, addedOnly }: SavedFields): SavedFields {
  return { name, folder, query, order, addedOnly }
}

/** What was named, without what was not. */
function given<T extends object>(changes: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

function refuseTaken(db: Archive, { name, folder }: SavedFields, except: number | null): void {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const taken = savedSearches(db).some(
    (one) => one.saved !== except && same(one.name, name) && same(one.folder, folder)
  )
  if (taken)
    throw new AppError(
      'refused',
      `There is a saved search “${name}” ${folder === '' ? '' : `in ${folder} `}already. Choose another name.`
    )
}

function numbered(db: Archive, saved: number): SavedSearch {
  const found = findSaved(db, saved)
  if (found === null) throw new AppError('not-found', 'This saved search is no longer there.')
  return found
}
