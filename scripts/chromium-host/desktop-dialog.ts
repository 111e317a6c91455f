import { spawn, spawnSync } from 'node:child_process'
import type { FileQuestion } from './dialog.ts'

/** Ask with the desktop's own file dialog: the paths chosen, none when it was closed, null when there is no such dialog. */
export async function askDesktop(question: FileQuestion): Promise<string[] | null> {
  return (await run('zenity', zenityArgs(question))) ?? (await run('kdialog', kdialogArgs(question)))
}

/** Show one sentence and wait until it is read, where the desktop can. */
export function tellDesktop(title: string, text: string): void {
  const shown = spawnSync('zenity', ['--error', '--no-markup', `--title=${title}`, `--text=${text}`])
  if (shown.error) spawnSync('kdialog', ['--title', title, '--error', text])
}

function zenityArgs({ title, save, folder, several, path }: FileQuestion): string[] {
  return [
    '--file-selection',
    '--separator=\n',
    `--title=${title}`,
    ...(path === '' ? [] : [`--filename=${path}`]),
    ...(save ? ['--save', '--confirm-overwrite'] : []),
    ...(folder ? ['--directory'] : []),
    ...(several ? ['--multiple'] : [])
  ]
}

function kdialogArgs({ title, save, folder, several, path }: FileQuestion): string[] {
  const kind = save ? '--getsavefilename' : folder ? '--getexistingdirectory' : '--getopenfilename'
  const start = path === '' ? [] : [path]
  return [
    '--title',
    title,
    kind,
    ...start,
    ...(several && !folder ? ['--multiple', '--separate-output'] : [])
  ]
}

function run(program: string, args: readonly string[]): Promise<string[] | null> {
  return new Promise((resolve) => {
    let text = ''
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.on('data', (part: Buffer) => (text += part.toString('utf8')))
    child.on('error', () => resolve(null))
    child.on('close', () => resolve(text.split('\n').filter((line) => line !== '')))
  })
}
