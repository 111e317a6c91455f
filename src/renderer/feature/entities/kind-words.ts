import type { EntityKind } from '../../../core/entity/kinds.ts'

/** What entities of a kind are called, in the plural. */
export const KIND_TITLES: Readonly<Record<EntityKind, string>> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places'
}

/** What one entity of a kind is. */
export const KIND_WORDS: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place'
}
