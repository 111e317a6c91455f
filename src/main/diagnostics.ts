import { app, screen } from 'electron'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { arch, availableParallelism, freemem, release, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { ArchiveMeasure } from '../core/archive/diagnostics.ts'
import type { Archives } from './archives.ts'
import { redactLog } from './redact-log.ts'

/** What someone who helps needs to know, as text: versions, machine, sizes, the latest errors. No word of any article. */
export async function diagnostics(archives: Archives, logFolder: string): Promise<string> {
  const { state } = archives
  const screens = screen.getAllDisplays().map(({ workArea }) => `${workArea.width} × ${workArea.height}`)
  const { chrome = 'of the system', electron = 'none', node } = process.versions
  const errors = redactLog(readLog(logFolder), ownScripts())
  return [
    `Wiremark ${app.getVersion()}${app.isPackaged ? '' : ', not packaged'}`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${process.platform} ${release()}, ${arch()}, ${availableParallelism()} processors`,
    `Memory ${size(totalmem())}, free ${size(freemem())}, this process ${size(process.memoryUsage.rss())}`,
    `Screens ${screens.join(', ')}`,
    '',
    `Archive: ${state.kind}${state.kind === 'failed' ? `, ${state.why}` : ''}`,
    ...(await measured(archives)),
    '',
    errors.length === 0 ? 'No errors in the log.' : 'The latest errors in the log:',
    ...errors,
    ''
  ].join('\n')
}

async function measured(archives: Archives): Promise<string[]> {
  if (archives.state.kind !== 'open') return []
  const reply = await archives.call('archive.measure', {})
  if (!reply.ok) return [`It cannot be measured: ${reply.code}`]
  const { sqlite, migrations, files, counts } = ArchiveMeasure.parse(reply.value)
  return [
    `SQLite ${sqlite}`,
    `Migrations ${migrations.length}, the last ${migrations.at(-1) ?? 'none'}`,
    ...Object.entries(files).map(([name, bytes]) => `File ${name}: ${size(bytes)}`),
    ...Object.entries(counts).map(([name, count]) => `Rows of ${name}: ${count}`)
  ]
}

function readLog(folder: string): string {
  const file = join(folder, 'wiremark.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** The names of the scripts that the program was built into. */
function ownScripts(): Set<string> {
  return new Set(
    readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).map((file) => basename(file))
  )
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
