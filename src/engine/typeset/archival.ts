const uaSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 that the document keeps</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

const namespaces =
  ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"' +
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"'

/**
 * A PDF/UA-1 file that says it is PDF/A-2a as well, given the same document as PDF/A-2a. Typst can keep and check both at
 * once, but its Node package passes on one name alone (0.7.0). The two files it writes differ in what the archival one
 * says of itself: that is appended here as an update of the first, the colour profile taken from the second.
 */
export function asArchival(accessible: Buffer, archival: Buffer): Buffer {
  // One character per byte, so that places in the text are places in the file.
  const [file, other] = [accessible.toString('latin1'), archival.toString('latin1')]
  const size = Number(found(/\/Size (\d+)\s+\/Root/, file))
  const root = found(/\/Root (\d+) 0 R/, file)
  const metadata = found(/\/Metadata (\d+) 0 R/, file)
  const [profile, intent] = [size, size + 1]
  const objects = new Map([
    [
      Number(metadata),
      described(
        streamOf(file, metadata).content,
        streamOf(other, found(/\/Metadata (\d+) 0 R/, other)).content
      )
    ],
    [
      Number(root),
      found(new RegExp(`\\n${root} 0 obj\\n(<<[^]*?)>>\\nendobj`), file) +
        `  /OutputIntents [${String(intent)} 0 R]\n>>`
    ],
    [profile, streamOf(other, found(/\/DestOutputProfile (\d+) 0 R/, other)).whole],
    [
      intent,
      found(/(<<\s+\/Type \/OutputIntent[^]*?>>)/, other).replace(
        /\/DestOutputProfile \d+/,
        `/DestOutputProfile ${String(profile)}`
      )
    ]
  ])
  return Buffer.from(updated(file, objects, size + 2), 'latin1')
}

/** The file with objects added or replaced, as PDF has it: behind everything that is there, with a table of their own. */
function updated(file: string, objects: ReadonlyMap<number, string>, size: number): string {
  let written = file.endsWith('\n') ? file : `${file}\n`
  let table = 'xref\n'
  for (const [number, object] of objects) {
    table += `${String(number)} 1\n${String(written.length).padStart(10, '0')} 00000 n \n`
    written += `${String(number)} 0 obj\n${object}\nendobj\n\n`
  }
  const [, rest] = /trailer\s+<<\s+\/Size \d+([^]*?)>>\s+startxref/.exec(file) ?? []
  const before = found(/startxref\s+(\d+)\s+%%EOF\s*$/, file)
  const trailer = `trailer\n<<\n  /Size ${String(size)}${rest ?? ''}  /Prev ${before}\n>>\n`
  return `${written}${table}${trailer}startxref\n${String(written.length)}\n%%EOF\n`
}

function described(accessible: string, archival: string): string {
  const schemas = found(/(<pdfaExtension:schemas>[^]*)<\/rdf:Bag><\/pdfaExtension:schemas>/, archival)
  const claims = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>'
  const xmp = accessible
    .replace(' xmlns:pdfuaid=', `${namespaces} xmlns:pdfuaid=`)
    .replace(
      '<pdfuaid:part>',
      `${schemas}${uaSchema}</rdf:Bag></pdfaExtension:schemas>${claims}<pdfuaid:part>`
    )
  const length = String(xmp.length)
  return `<<\n  /Length ${length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${xmp}\nendstream`
}

function streamOf(file: string, number: string): { whole: string; content: string } {
  const start = file.indexOf(`\n${number} 0 obj\n`) + `\n${number} 0 obj\n`.length
  const content = file.indexOf('stream\n', start) + 'stream\n'.length
  const length = Number(found(/\/Length (\d+)/, file.slice(start, content)))
  const end = content + length
  return { whole: `${file.slice(start, end)}\nendstream`, content: file.slice(content, end) }
}

function found(pattern: RegExp, text: string): string {
  const [, part] = pattern.exec(text) ?? []
  if (part === undefined)
    throw new Error(`Typst writes PDF in another way than it did: ${pattern.source} is not there.`)
  return part
}
