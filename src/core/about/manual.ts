/** A run of words in the manual. A link leads to another section of it, by that section's id; the manual has no others. */
export type ManualInline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly to: string; readonly text: string }

export type ManualBlock =
  | { readonly kind: 'paragraph'; readonly words: readonly ManualInline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly ManualBlock[])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly ManualInline[])[]
      readonly rows: readonly (readonly (readonly ManualInline[])[])[]
    }

/** One section of the manual, down to the next heading. */
export interface ManualSection {
  /** Made of its title, unique, and the same as long as the title is. */
  readonly id: string
  /** 1 for the manual's own title. */
  readonly level: number
  readonly title: string
  readonly blocks: readonly ManualBlock[]
}

/** Everything a section says, its title first, for searching. */
export function manualText({ title, blocks }: ManualSection): string {
  return [title, ...blocks.map(blockText)].join('\n')
}

function blockText(block: ManualBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return wordsText(block.words)
    case 'code':
      return block.text
    case 'list':
      return block.items.map((item) => item.map(blockText).join('\n')).join('\n')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(wordsText).join(' ')).join('\n')
  }
}

function wordsText(words: readonly ManualInline[]): string {
  return words.map(({ text }) => text).join('')
}

/** The sections that hold every word typed, in any case; those whose title does first. All of them when nothing is typed. */
export function searchManual(sections: readonly ManualSection[], typed: string): ManualSection[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const found = sections.filter((section) => holds(manualText(section)))
  return words.length === 0
    ? found
    : found.toSorted((a, b) => Number(holds(b.title)) - Number(holds(a.title)))
}
