import { resolve } from 'node:path'
import type { OpenSums } from '../../core/archive/open-files/calls.ts'
import { AppError } from '../../core/error.ts'
import { archiveFolder } from '../archive-folder.ts'
import { optional, type Command, type Given, type Printed } from '../command.ts'

const JOB = 'command-line'

export const exportArchiveCommand: Command = {
  name: 'export-archive',
  usage: 'FOLDER',
  summary: 'Write the whole archive to a new folder as files that any program can read.',
  options: {},
  lanes: [],
  async run(engine, given) {
    return said(await engine.call('archive.export', { folder: folderIn(given), job: JOB }))
  }
}

export const importArchiveCommand: Command = {
  name: 'import-archive',
  usage: 'FOLDER --archive NEW',
  summary: 'Make a new archive of a folder that “export-archive” has written.',
  options: {},
  lanes: [],
  async run(engine, given) {
    const into = archiveFolder(optional(given, 'archive'))
    return said(await engine.call('archive.import', { from: folderIn(given), into, job: JOB }))
  }
}

function said(json: OpenSums): Printed {
  return { json, text: `${json.articles} articles, ${json.rows} rows in all: ${json.folder}` }
}

function folderIn({ words }: Given): string {
  const [word] = words
  if (word === undefined) throw new AppError('bad-request', 'Name the folder.')
  return resolve(word)
}
