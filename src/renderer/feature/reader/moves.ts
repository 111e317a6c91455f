import type { Command } from '../../commands.ts'
import type { Move } from './cursor.svelte.ts'

interface MoveTitles {
  readonly go: readonly [back: string, forward: string]
  readonly select: readonly [back: string, forward: string]
}

const TITLES: Readonly<Record<Move['unit'], MoveTitles>> = {
  word: {
    go: ['Go to the previous word', 'Go to the next word'],
    select: ['Select to the previous word', 'Select to the next word']
  },
  sentence: {
    go: ['Go to the previous sentence', 'Go to the next sentence'],
    select: ['Select to the previous sentence', 'Select to the next sentence']
  },
  paragraph: {
    go: ['Go to the previous paragraph', 'Go to the next paragraph'],
    select: ['Select to the previous paragraph', 'Select to the next paragraph']
  },
  character: {
    go: ['Go to the previous character', 'Go to the next character'],
    select: ['Select to the previous character', 'Select to the next character']
  }
}

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
          title: TITLES[unit][extend ? 'select' : 'go'][forward ? 1 : 0],
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
