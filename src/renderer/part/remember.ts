/** What the window remembers about itself from one start to the next. Never about the archive. */
export interface Memory {
  recall(key: string): unknown
  keep(key: string, value: unknown): void
}

/** The browser's own store. Where it cannot be read or written, the window starts as new: nothing of worth is in it. */
export const localMemory: Memory = {
  recall(key) {
    try {
      return JSON.parse(localStorage.getItem(`wiremark.${key}`) ?? 'null') as unknown
    } catch {
      return null
    }
  },
  keep(key, value) {
    try {
      localStorage.setItem(`wiremark.${key}`, JSON.stringify(value))
    } catch {
      // A full or forbidden store costs a pane's width, and no more.
    }
  }
}
