import type { Args } from '../../../core/contract.ts'
import type { EntityKind } from '../../../core/entity/kinds.ts'
import type { EntityLine } from '../../../core/entity/model.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { travel } from '../commands/history.ts'

/** A mention by its place, with its words. */
export type MentionPlace = Args<'entity.dropMention'> & { readonly text: string }

/** The analyst's corrections. Each says what it did, and that undo takes it back; true when it was done. */
export class Mending {
  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  merge(one: EntityLine, into: EntityLine): Promise<boolean> {
    const { entity } = one
    return this.#do(`“${one.name}” and “${into.name}” are one from now on.`, async (call) => {
      await call('entity.merge', { entity, into: into.entity })
      const { view } = this.#workbench
      if (view.kind === 'entity' && view.entity === entity)
        this.#workbench.view = { kind: 'entity', entity: into.entity }
    })
  }

  apart(one: EntityLine, from: EntityLine): Promise<boolean> {
    return this.#do(`“${one.name}” and “${from.name}” are never taken for one.`, (call) =>
      call('entity.apart', { entity: one.entity, from: from.entity })
    )
  }

  rename(one: EntityLine, name: string): Promise<boolean> {
    return this.#do(`“${one.name}” is called “${name}”.`, (call) =>
      call('entity.rename', { entity: one.entity, name })
    )
  }

  changeKind(one: EntityLine, kind: EntityKind): Promise<boolean> {
    return this.#do(isNow(one.name, kind), (call) => call('entity.changeKind', { entity: one.entity, kind }))
  }

  addAlias(one: EntityLine, name: string): Promise<boolean> {
    return this.#do(`“${name}” means “${one.name}” wherever it stands.`, (call) =>
      call('entity.addAlias', { entity: one.entity, name })
    )
  }

  removeAlias(one: EntityLine, name: number, text: string): Promise<boolean> {
    return this.#do(`“${text}” is an entity of its own.`, (call) =>
      call('entity.removeAlias', { entity: one.entity, name })
    )
  }

  /** In one article its names mean someone or something else, told apart by a word or two. */
  split(one: EntityLine, article: number, as: string): Promise<boolean> {
    return this.#do(`In this article, “${one.name}” is another: ${as}.`, (call) =>
      call('entity.split', { entity: one.entity, articles: [article], as })
    )
  }

  drop(one: EntityLine): Promise<boolean> {
    return this.#do(`“${one.name}” is no entity, wherever it stands.`, async (call) => {
      await call('entity.drop', { entity: one.entity })
      const { view } = this.#workbench
      if (view.kind === 'entity' && view.entity === one.entity) this.#workbench.view = { kind: 'reader' }
    })
  }

  dropMention({ text, versionId, inHeadline = false, start, end }: MentionPlace): Promise<boolean> {
    return this.#do(`“${text}” is no entity in this place.`, (call) =>
      call('entity.dropMention', { versionId, inHeadline, start, end })
    )
  }

  mark(place: Args<'entity.mark'>, text: string): Promise<boolean> {
    return this.#do(
      place.everywhere ? `“${text}” is marked, in every text.` : `“${text}” is marked.`,
      (call) => call('entity.mark', place)
    )
  }

  watch(one: EntityLine, watched: boolean): Promise<boolean> {
    return this.#do(watched ? `“${one.name}” is watched.` : `“${one.name}” is watched no longer.`, (call) =>
      call('entity.watch', { entity: one.entity, watched })
    )
  }

  async note(entity: number, note: string): Promise<void> {
    await this.#workbench.call('entity.note', { entity, note })
  }

  async #do(told: string, change: (call: Workbench['call']) => Promise<unknown>): Promise<boolean> {
    try {
      await change(this.#workbench.call)
      this.#workbench.tell(told, { label: 'Undo', run: () => void travel(this.#workbench, 'undo') })
      return true
    } catch (error) {
      this.#workbench.fail(error)
      return false
    }
  }
}

function isNow(name: string, kind: EntityKind): string {
  if (kind === 'person') return `“${name}” is a person.`
  return kind === 'place' ? `“${name}” is a place.` : `“${name}” is an organisation.`
}
