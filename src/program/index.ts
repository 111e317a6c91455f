import { asksForCommand } from './asks-for-command.ts'

// What starts on every system: the command line where a command was typed, else the window. Each is loaded alone, so that
// a command shows no window and a window waits for no command.
const typed = process.argv.slice(isPackagedElectron() ? 1 : 2)
if (asksForCommand(typed)) {
  const { runCommandLine } = await import('../cli/run.ts')
  await runCommandLine(typed, new URL('reader.js', import.meta.url))
  await new Promise<void>((said) => process.stdout.write('', () => said()))
  // Electron would go on without a window.
  process.exit(process.exitCode)
} else {
  await import('../main/index.ts')
}

/** Only there is no script named between the program and what was typed. */
function isPackagedElectron(): boolean {
  return process.versions['electron'] !== undefined && !('defaultApp' in process)
}
