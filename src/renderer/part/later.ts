/** Do something after a while unless the function returned is called first. Tests hand in one they turn by hand. */
export type Later = (run: () => void, milliseconds: number) => () => void

/** The clock of the window. */
export const later: Later = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
