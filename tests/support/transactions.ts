import Database from 'better-sqlite3'
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { ARCHIVE_FILE } from '../../src/store/archive-file.ts'

/** A look from outside at how an archive is being written, and a way to make writing fail. */
export class Transactions {
  readonly #beside: Database.Database
  readonly #log: number
  readonly #frame: number
  #at = 32

  /** The archive must be open for writing. Close it before that. */
  constructor(folder: string) {
    this.#beside = new Database(join(folder, ARCHIVE_FILE))
    this.#beside.exec(`
      CREATE TABLE failing (id INTEGER PRIMARY KEY);
      CREATE TRIGGER fail_late BEFORE UPDATE OF state ON step
      WHEN old.state = 'open' AND EXISTS (SELECT 1 FROM failing)
      BEGIN SELECT RAISE(ABORT, 'made to fail'); END;`)
    this.#log = openSync(join(folder, `${ARCHIVE_FILE}-wal`), 'r')
    // The log's header says how large a page is; a frame has 24 bytes before it (sqlite.org/fileformat.html, 4.1).
    const size = Buffer.alloc(4)
    readSync(this.#log, size, 0, 4, 8)
    this.#frame = 24 + size.readUInt32BE(0)
    this.since()
  }

  /** How many transactions were written since this was last asked: the frame that ends one says how large the archive is. */
  since(): number {
    const ends = Buffer.alloc(4)
    let count = 0
    for (; readSync(this.#log, ends, 0, 4, this.#at + 4) === 4; this.#at += this.#frame) {
      if (ends.readUInt32BE(0) > 0) count++
    }
    return count
  }

  /** The number of the latest step. */
  lastStep(): number {
    return (
      this.#beside.prepare<[], { last: number }>('SELECT ifnull(max(id), 0) AS last FROM step').get()?.last ??
      0
    )
  }

  /** How many steps there are after the one of that number. */
  stepsAfter(step: number): number {
    return (
      this.#beside
        .prepare<[number], { count: number }>('SELECT count(*) AS count FROM step WHERE id > ?')
        .get(step)?.count ?? 0
    )
  }

  /** Whether the last thing each step does, to be sealed, fails. */
  failLate(failing: boolean): void {
    this.#beside.exec(failing ? 'INSERT INTO failing VALUES (1)' : 'DELETE FROM failing')
    this.since()
  }

  close(): void {
    closeSync(this.#log)
    this.#beside.close()
  }
}
