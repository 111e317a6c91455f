import type { Command, FreeCommand } from '../../../src/cli/command.ts'

/** The manual page of the program, section 1: its ways to start, every command, places and variables. */
export function manPage(
  commands: readonly Pick<Command | FreeCommand, 'name' | 'usage' | 'summary'>[],
  { version, day }: { readonly version: string; readonly day: string }
): string {
  const listed = commands.flatMap(({ name, usage, summary }) => [
    '.TP',
    `.B ${escaped(name)}${usage === '' ? '' : ` \\fR${escaped(usage)}`}`,
    escaped(summary)
  ])
  return `${[
    `.TH WIREMARK 1 "${day}" "Wiremark ${version}" "User Commands"`,
    '.SH NAME',
    'wiremark \\- keep, search, tag and brief news articles, offline',
    '.SH SYNOPSIS',
    '.B wiremark',
    '[\\fB\\-\\-archive\\fR \\fIDIR\\fR] [\\fIFILE\\fR ...]',
    '.br',
    '.B wiremark',
    '\\fICOMMAND\\fR [\\fIARGUMENT\\fR ...] [\\fB\\-\\-archive\\fR \\fIDIR\\fR] [\\fB\\-\\-json\\fR]',
    '.SH DESCRIPTION',
    'Without a command, the window opens on an archive: the one named, the one a \\fIFILE\\fR belongs to, or the one that belongs to',
    'this user. With a command, that command alone is run and no window opens. A file or folder to open is given by a path.',
    '.PP',
    'Nothing is asked of a network.',
    '.SH OPTIONS',
    '.TP',
    '\\fB\\-\\-archive\\fR \\fIDIR\\fR',
    'The archive to work on.',
    '.TP',
    '.B \\-\\-json',
    'Print for programs what a command has to say.',
    '.TP',
    '.B \\-\\-help',
    'List the commands; after a command, show how it is called.',
    '.SH COMMANDS',
    ...listed,
    '.SH "EXIT STATUS"',
    '0, or 1 with one sentence on standard error.',
    '.SH ENVIRONMENT',
    '.TP',
    '.B WIREMARK_ARCHIVE',
    'The archive to work on where none is named.',
    '.TP',
    '.B WIREMARK_CHROMIUM',
    'The Chromium to open the window in, instead of the system\\(cqs.',
    '.SH FILES',
    '.TP',
    '.I ~/.local/share/Wiremark/archive',
    'The archive that belongs to this user.',
    '.TP',
    '.I ~/.config/Wiremark',
    'Settings, and where the window stood last.',
    '.TP',
    '.I ~/.cache/Wiremark',
    'The program as Node has compiled it; it may be deleted at any time.',
    '.PP',
    'Removing or purging the package touches none of them.'
  ].join('\n')}\n`
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('“', '\\(lq')
    .replaceAll('”', '\\(rq')
    .replaceAll('’', '\\(cq')
    .replaceAll('…', '...')
    .replace(/^[.']/, '\\&$&')
}
