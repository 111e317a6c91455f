/** A name for a briefing's file that every system takes: no separators, no signs Windows refuses, not too long. */
export function pdfName(title: string): string {
  const kept = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[ .]+|[ .]+$/g, '')
  return `${kept || 'Briefing'}.pdf`
}
