import { SaxesParser } from 'saxes'
import { unreadable } from './refuse.ts'
import type { Element, Node } from './tree.ts'

/** An XML document's root, and whether it broke a rule of XML on the way. */
export interface Xml {
  readonly root: Element
  readonly wellFormed: boolean
}

interface Growing extends Element {
  readonly children: Node[]
}

const deepest = 200
const mostElements = 2_000_000

/** Latin-1 letters by their HTML names, from U+00A0 on; agencies write them without declaring them. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml ' +
  'Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
  'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
// prettier-ignore
const punctuation = {
  ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', bull: '•', hellip: '…',
  euro: '€', trade: '™', lsaquo: '‹', rsaquo: '›', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š'
}
const named: Readonly<Record<string, string>> = {
  ...Object.fromEntries(latin1.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)])),
  ...punctuation
}

/**
 * Reads XML into a tree. Entities that the document defines are never expanded and nothing outside it is fetched, so
 * no document grows. What breaks XML's rules is read as far as it goes.
 */
export function parseXml(text: string): Xml {
  const top: Growing = { name: '', attributes: {}, children: [] }
  const open = [top]
  let wellFormed = true
  let elements = 0
  const parser = new SaxesParser({ xmlns: false })
  Object.assign(parser.ENTITIES, named)
  parser.on('error', () => {
    wellFormed = false
  })
  parser.on('opentag', (tag) => {
    if (open.length > deepest || ++elements > mostElements) {
      throw unreadable('This XML file is nested too deeply or has too many elements to be news.')
    }
    const element: Growing = {
      name: localName(tag.name),
      attributes: attributesOf(tag.attributes),
      children: []
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    if (open.length > 1) open.pop()
  })
  const add = (found: string): void => void open.at(-1)?.children.push(found)
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text).close()
  const root = top.children.find((node) => typeof node !== 'string')
  if (root === undefined) throw unreadable('This XML file is damaged: it has no elements.')
  return { root, wellFormed }
}

/** Said of an article whose file broke the rules. */
export const malformed = 'The file is not well-formed XML; what could be read of it was taken.'

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function attributesOf(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [localName(name), value]))
}
