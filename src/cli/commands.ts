import type { Command, FreeCommand } from './command.ts'
import { checkCommand } from './command/archive.ts'
import { listCommand, showCommand } from './command/article.ts'
import { backupCommand, backupsCommand, restoreCommand } from './command/backup.ts'
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
import { exportArchiveCommand, importArchiveCommand } from './command/open-files.ts'
import { passagesCommand, tagCommand } from './command/passage.ts'
import { recogniseCommand } from './command/recognise.ts'
import { forgetSearchCommand, saveSearchCommand, searchesCommand } from './command/saved.ts'
import { salvageCommand } from './command/salvage.ts'
import { searchCommand } from './command/search.ts'
import { tagsCommand, untagCommand } from './command/tag.ts'
import { diffCommand, placementsCommand, reviewsCommand, versionsCommand } from './command/version.ts'

/** Every command of the command line, in the order in which help lists them. */
export const commands: readonly (Command | FreeCommand)[] = [
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
  exportArchiveCommand,
  importArchiveCommand,
  checkCommand,
  backupsCommand,
  backupCommand,
  restoreCommand,
  salvageCommand
]
