import type { Command } from '../../commands.ts'
import type { Move } from './cursor.svelte.ts'

interface MoveKey {
  readonly unit: Move['unit']
  readonly keys: readonly [back: readonly string[], forward: readonly string[]]
}

/** Across by words, up and down by sentences, with Alt or Mod by paragraphs, with Mod across by characters. */
const KEYS: readonly MoveKey[] = [
  { unit: 'word', keys: [['ArrowLeft'], ['ArrowRight']] },
  { unit: 'sentence', keys: [['ArrowUp'], ['ArrowDown']] },
  {
    unit: 'paragraph',
    keys: [
      ['Alt+ArrowUp', 'Mod+ArrowUp'],
      ['Alt+ArrowDown', 'Mod+ArrowDown']
    ]
  },
  { unit: 'character', keys: [['Mod+ArrowLeft'], ['Mod+ArrowRight']] }
]

/** A command for every move of the reading cursor; with Shift the same key extends the selection. */
export function moveCommands(available: () => boolean, run: (move: Move) => void): Command[] {
  return KEYS.flatMap(({ unit, keys }) =>
    [false, true].flatMap((extend) =>
      keys.map(([...written], index) => {
        const forward = index === 1
        const [key = null, ...also] = extend ? written.map((one) => `Shift+${one}`) : written
        return {
          id: `reader.${extend ? 'extend' : 'move'}.${unit}.${forward ? 'forward' : 'back'}`,
          title: `${extend ? 'Select to' : 'Go to'} the ${forward ? 'next' : 'previous'} ${unit}`,
          group: 'Reading',
          key,
          also,
          available,
          run: () => run({ unit, forward, extend })
        } satisfies Command
      })
    )
  )
}
