/** Say one thing to whoever started a script. Never on standard output, which belongs to the program started. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** Say why it cannot go on, and end. */
export function giveUp(sentence) {
  say(sentence)
  process.exit(1)
}
