import { createContext } from 'svelte'

/** What the window remembers about itself from one start to the next. */
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

/** What is remembered about the window on one archive, known by its folder; another archive's is never seen through it. */
export function memoryOf(folder: string, all: Memory): Memory {
  const own = (key: string) => `in ${folder} ${key}`
  return {
    recall: (key) => all.recall(own(key)),
    keep: (key, value) => all.keep(own(key), value)
  }
}

/** The memory of the archive that is open. */
export const [memory, setMemory] = createContext<Memory>()
