import type { Result } from '../../../core/contract.ts'
import type { AgreementUnit, Coder, Difference } from '../../../core/passage/agreement-calls.ts'
import type { Hit } from '../../../core/passage/tagging-calls.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { takenInWords } from './agreement-words.ts'

export type Report = Result<'agreement.report'>

/** The tagging of colleagues beside one's own: who they are, how far they agree, and where they do not. */
export class Agreement {
  /** Null until they are known. */
  coders = $state.raw<readonly Coder[] | null>(null)
  unit = $state<AgreementUnit>('sentence')
  /** How far the chosen coder agrees; null until that is counted. */
  report = $state.raw<Report | null>(null)
  /** Where one of the two put the tag that is looked at and the other did not. */
  readonly differences = new Pages<Difference, Page<Difference> & { readonly total: number }>({
    page: 50,
    most: 500
  })
  /** A file of tagging that waits for the name of who made it. */
  unnamed = $state<string | null>(null)
  #wanted = $state<number | null>(null)
  #path = $state<string | null>(null)
  /** Who is compared with; the first until one is chosen. */
  coder = $derived(this.coders?.find(({ coder }) => coder === this.#wanted) ?? this.coders?.[0] ?? null)
  /** The tag whose differences are shown: the one chosen, else the one with the most of them. */
  path = $derived(
    this.report?.tags.find(({ path }) => path === this.#path)?.path ?? mostDisputed(this.report)
  )
  readonly #workbench: Workbench
  #latest = 0

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Read all that is shown again, as after a change of the archive. A slow early answer never covers a late one. */
  async renew(): Promise<void> {
    await this.#read(async (current) => {
      const coders = await this.#workbench.call('coder.list', {})
      if (!current()) return
      this.coders = coders
      await this.#count(current)
    })
  }

  async choose(coder: number): Promise<void> {
    this.#wanted = coder
    await this.#countAnew()
  }

  async measure(unit: AgreementUnit): Promise<void> {
    this.unit = unit
    await this.#countAnew()
  }

  /** Show where the two differ on a tag. */
  async look(path: string): Promise<void> {
    this.#path = path
    this.differences.clear()
    await this.#compare()
  }

  /** Ask for a file of tagging; it then waits for a name. */
  async pick(): Promise<void> {
    await this.#told(async () => {
      this.unnamed = await this.#workbench.call('shell.chooseOpen', { kind: 'tagging' })
    })
  }

  /** Take the file that waits in under a colleague's name, and compare with it; true when it was done. */
  async take(name: string): Promise<boolean> {
    const path = this.unnamed
    if (path === null) return false
    const done = await this.#told(async () => {
      const taken = await this.#workbench.call('exchange.import', { path, coder: name })
      this.#workbench.tell(takenInWords(name, taken))
      this.coders = await this.#workbench.call('coder.list', {})
      this.#wanted = this.coders.find((coder) => coder.name === name)?.coder ?? null
    })
    if (done) void this.#countAnew()
    return done
  }

  async remove({ coder, name }: Coder): Promise<void> {
    await this.#told(async () => {
      await this.#workbench.call('coder.remove', { coder })
      this.#workbench.tell(`The tagging of ${name} was removed. Undo brings it back.`)
    })
  }

  read({ article, version, start, end }: Hit): void {
    this.#workbench.read({ article, version, at: { start, end } })
  }

  async #countAnew(): Promise<void> {
    this.report = null
    this.differences.clear()
    await this.#read((current) => this.#count(current))
  }

  async #count(current: () => boolean): Promise<void> {
    const coder = this.coder?.coder
    const report =
      coder === undefined ? null : await this.#workbench.call('agreement.report', { coder, unit: this.unit })
    if (!current()) return
    this.report = report
    await this.#compare()
  }

  async #compare(): Promise<void> {
    const [coder, path] = [this.coder?.coder, this.path]
    if (coder === undefined || path === null) return this.differences.clear()
    await this.differences.start(async (after, limit) => {
      const page = await this.#workbench.call('agreement.differences', { coder, path, after, limit })
      return { items: page.differences, next: page.next, total: page.total }
    })
  }

  async #read(work: (current: () => boolean) => Promise<void>): Promise<void> {
    const ticket = ++this.#latest
    await this.#told(() => work(() => ticket === this.#latest))
  }

  /** Do something; a failure is told as a notice. False then. */
  async #told(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      this.#workbench.fail(error)
      return false
    }
  }
}

function mostDisputed(report: Report | null): string | null {
  const disputed = report?.tags.toSorted((a, b) => b.onlyOurs + b.onlyTheirs - (a.onlyOurs + a.onlyTheirs))
  return disputed?.[0]?.path ?? null
}
