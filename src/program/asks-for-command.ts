/**
 * Whether what was typed after the program's name asks for the command line: its first word is a command's, or help. A file
 * or folder to open is given by a path, as every desktop gives it, and an option such as `--archive` begins with a dash.
 */
export function asksForCommand([first = '']: readonly string[]): boolean {
  return /^(?:[a-z]+(?:-[a-z]+)*|--help|-h)$/.test(first)
}
