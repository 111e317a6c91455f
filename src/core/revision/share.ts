import { parts, type Part, type Revision } from './model.ts'

/** How much of two versions only one of them has, by words: 0 for the same words, 1 for none in common. */
export function shareChanged(
  { scripts }: Revision,
  from: Readonly<Record<Part, string>>,
  to: Readonly<Record<Part, string>>
): number {
  let lone = 0
  let all = 0
  for (const part of parts) {
    const { removed, inserted } = scripts[part]
    for (const { text } of [...removed, ...inserted]) lone += wordsIn(text)
    all += wordsIn(from[part]) + wordsIn(to[part])
  }
  return all === 0 ? 0 : Math.min(1, lone / all)
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}
