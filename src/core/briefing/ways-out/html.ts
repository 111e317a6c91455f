import { directionOfLanguage } from './direction.ts'
import { flowOf } from './flow.ts'
import { htmlWriters } from './html-blocks.ts'
import { darkSheet, inlineStyles } from './html-style.ts'
import { escapeHtml } from './html-text.ts'
import { oneLine } from './shown.ts'
import { writtenBy, type WayOut } from './way-out.ts'

/**
 * A briefing as one page fit to be mailed: styles stand in the elements, pictures are in the page itself, and it asks for nothing
 * from elsewhere and runs nothing. Outlook, which knows no greatest width, gets a table of that width around it.
 */
export const htmlOf: WayOut = function* (document, assets) {
  const { language, house } = document
  const page = directionOfLanguage(language)
  const styles = inlineStyles(house)
  const author = oneLine(house.author) || oneLine(house.organisation)
  const writers = htmlWriters(document, assets)
  yield `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${page}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="generator" content="Wiremark">
${author === '' ? '' : `<meta name="author" content="${escapeHtml(author)}">\n`}<meta name="dcterms.created" content="${escapeHtml(document.madeOn)}">
<title>${escapeHtml(oneLine(document.title))}</title>
<style>
${darkSheet(house)}
</style>
</head>
<body class="page" style="${styles.page}">
<!--[if mso]><table role="presentation" align="center" width="660"><tr><td><![endif]-->
<main style="${styles.column}">
`
  for (const block of flowOf(document)) yield `${writtenBy(writers, block)}\n`
  yield `</main>
<!--[if mso]></td></tr></table><![endif]-->
</body>
</html>
`
}
