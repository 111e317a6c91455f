import { AppError } from '../../core/error.ts'

/** How many things that are wrong are named. */
const MOST = 10

/** What is wrong with open files, each named by file and line. */
export class Problems {
  readonly #found: string[] = []

  add(file: string, line: number | null, what: string): void {
    this.#found.push(line === null ? `${file}: ${what}` : `${file}, line ${line}: ${what}`)
    if (this.#found.length >= MOST) this.refuseIfAny()
  }

  /** Fails with `unreadable` and all that was found. */
  refuseIfAny(): void {
    if (this.#found.length === 0) return
    throw new AppError('unreadable', [...this.#found, 'Nothing was taken in.'].join('\n'))
  }
}
