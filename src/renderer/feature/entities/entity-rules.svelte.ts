import type { RuleLine } from '../../../core/entity/rules.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import { countWords } from '../../part/words.ts'
import { nameOfFile, revealing } from '../../part/written-file.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { travel } from '../commands/history.ts'

type RulePage = Page<RuleLine> & { readonly total: number }

/** The corrections that were made of entities, also those taken back, the latest first. */
export class EntityRules {
  readonly pages = new Pages<RuleLine, RulePage>({ page: 100, most: 500 })
  readonly total = $derived(this.pages.latest?.total ?? 0)
  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Read them, or read them again after a change. */
  async refresh(): Promise<void> {
    if (this.pages.latest) return this.pages.renew()
    await this.pages.start(async (after, limit) => {
      const { rules, ...page } = await this.#workbench.call('entity.rules', { after, limit })
      return { items: rules, ...page }
    })
  }

  /** Take one back, whatever came after it. */
  async takeBack({ rule, says }: RuleLine): Promise<void> {
    await this.#try(async () => {
      await this.#workbench.call('entity.withdraw', { rule })
      this.#workbench.tell(`Taken back: ${says}`, {
        label: 'Undo',
        run: () => void travel(this.#workbench, 'undo')
      })
    })
  }

  /** Write those that hold to a file for other desks. */
  async exportAll(): Promise<void> {
    await this.#try(async () => {
      const path = await this.#workbench.call('shell.chooseSave', { kind: 'rules', name: 'Corrections' })
      if (path === null) return
      const written = await this.#workbench.call('entity.exportRules', { path })
      this.#workbench.tell(
        `Exported ${countWords(written.rules, 'correction')} to ${nameOfFile(written.path)}.`,
        revealing(this.#workbench, written.path)
      )
    })
  }

  /** Take in those of a file. */
  async importAll(): Promise<void> {
    await this.#try(async () => {
      const path = await this.#workbench.call('shell.chooseOpen', { kind: 'rules' })
      if (path === null) return
      const { added, known } = await this.#workbench.call('entity.importRules', { path })
      const besides = known === 0 ? '' : ` ${countWords(known, 'was', 'were')} here already.`
      this.#workbench.tell(`Took in ${countWords(added, 'correction')}.${besides}`)
    })
  }

  async #try(what: () => Promise<void>): Promise<void> {
    try {
      await what()
    } catch (error) {
      this.#workbench.fail(error)
    }
  }
}
