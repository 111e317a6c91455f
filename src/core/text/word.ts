/** A small word that is a text of the window, which the build would else take for a name in the program (scripts/texts). */
export function word(text: string): string {
  return text
}
