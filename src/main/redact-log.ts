/** How many of the latest errors are told. */
const MOST = 10

// What a system or SQLite calls a failure; nothing else of a message is told.
const codes =
  /\b(?:SQLITE_(?:BUSY|CANTOPEN|CONSTRAINT|CORRUPT|ERROR|FULL|IOERR|LOCKED|MISMATCH|MISUSE|NOMEM|NOTADB|READONLY|SCHEMA|TOOBIG)|E(?:ACCES|BUSY|EXIST|INVAL|IO|ISDIR|MFILE|NOENT|NOSPC|NOTDIR|PERM|ROFS))\b/g

/**
 * The latest errors of a log without a word that could come from an article, a name or a path: when, of which kind, the codes of
 * the system, how long the message was, and where in Wiremark's own files, those of the names given, it was thrown.
 */
export function redactLog(log: string, own: ReadonlySet<string>): string[] {
  return log
    .split(/^(?=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z )/m)
    .filter((entry) => /^\d{4}-/.test(entry))
    .slice(-MOST)
    .map((entry) => redactEntry(entry, own))
}

function redactEntry(entry: string, own: ReadonlySet<string>): string {
  const when = entry.slice(0, 24)
  const said = entry.slice(25)
  const stackAt = said.search(/\n\s+at /)
  const message = stackAt === -1 ? said : said.slice(0, stackAt)
  const kind =
    /^(?:AppError|ArchiveError|(?:Aggregate|Range|Reference|Syntax|Type|Sqlite|Zod|Eval|URI)?Error)(?=:|$)/m.exec(
      message
    )?.[0]
  const named = [...new Set(said.match(codes) ?? [])]
  const frames = said.match(/^\s+at .*$/gm) ?? []
  return [
    [when, kind ?? 'Error', ...named, `(${message.trim().length} characters left out)`].join(' '),
    ...frames.flatMap((frame) => redactFrame(frame, own)).slice(0, 8)
  ].join('\n')
}

/** The file and place of a line of a stack, where the file is Wiremark's; never a folder, nor a function's name, which may be data. */
function redactFrame(frame: string, own: ReadonlySet<string>): string[] {
  const [, file, line, column] = /([\w.-]+\.[cm]?[jt]s):(\d+):(\d+)\)?$/.exec(frame) ?? []
  return file === undefined || !own.has(file) ? [] : [`    ${file}:${line}:${column}`]
}
