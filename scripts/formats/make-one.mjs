// Run in a checkout of an earlier Wiremark: make an archive as that one made it, and leave it packed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const [, , checkout, folder, packed] = process.argv
const { openInProcess } = await import(pathToFileURL(join(checkout, 'src/engine/in-process.ts')).href)

const article = (headline, ...paragraphs) =>
  [
    `${headline}\n[March 02, 2026]\nBy INES VARGA`,
    `ARDEN (NPA) — ${paragraphs[0]}`,
    ...paragraphs.slice(1)
  ].join('\n\n')
const dam = (gates) =>
  article(
    'Keeper opens dam at Arden',
    `The keeper of the Arden dam opened ${gates} gates on Monday after the river had risen by three metres overnight.`,
    'Nobody was hurt, said Teodora Almquist, who keeps the dam. The ferry to Sant Orlo stayed in port.'
  )
const council = article(
  'Council votes on the old bridge',
  'The town council of Lenn voted on Monday, by 7 to 0, to repair the old bridge before the winter.'
)

const engine = openInProcess({ folder, samples: null, lanes: ['read', 'write'], log: console.error })
/** A call that this Wiremark may not know yet. */
const perhaps = (name, args) => engine.dispatch(name, args)
const take = (name, text) =>
  engine.call('import.run', {
    job: name,
    items: [{ name: `${name}.txt`, bytes: new TextEncoder().encode(text) }]
  })

await take('first', dam(20))
await take('second', council)
const shown = await engine.call('article.show', { article: 1 })
const start = shown.body.indexOf('opened 20 gates')
await engine.call('passage.add', {
  versionId: shown.versionId,
  ...{ start, end: start + 'opened 20 gates'.length },
  tags: ['water/dams', 'figures'],
  note: 'To be followed: was it 20?'
})
await take('third', dam(30))
const { briefing } = await engine.call('briefing.add', { title: 'Morning' })
await perhaps('briefing.addItems', { briefing, before: null, items: [{ kind: 'quote', passage: 1 }] })
await perhaps('saved.add', { name: 'Dams', folder: '', query: 'dam', sort: 'newest', addedOnly: false })
await perhaps('entity.catchUp', { job: 'names' })
await engine.call('tag.add', { path: 'made and undone' })
await perhaps('history.undo', {})
engine.close()

const bytes = readFileSync(join(folder, 'archive.db'))
writeFileSync(
  packed,
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 }
  })
)
