import type { PublishingStatus } from '../../../../core/article/model.ts'

/** What a reader must know before a quote is sent; null where its article may be used. */
export function statusSentence(status: PublishingStatus): string | null {
  if (status === 'withdrawn') return 'Withdrawn by its sender'
  if (status === 'withheld') return 'Withheld: not to be published yet'
  return null
}
