import { AppError } from '../../core/error.ts'
import { codePointsOf } from '../../core/exchange/code-points.ts'
import type { Coded, CodedPassage, CodedTag, CodedText } from '../../core/exchange/model.ts'
import { MEANINGS, REFI_COLOURS } from '../../core/exchange/refi-write.ts'
import { at, attribute, child, childrenOf, textOf, type Element } from '../readers/tree.ts'
import { parseXml } from '../readers/xml.ts'
import { unpacked } from './unpack.ts'

/** The tags of a codebook (.qdc). Fails with `unreadable`. */
export function readCodebook(text: string): CodedTag[] {
  const { root } = parseXml(text)
  if (root.name !== 'codebook') throw new AppError('unreadable', 'This file holds no REFI-QDA codebook.')
  return codesIn(child(root, 'codes'), null, new Map())
}

/** The tagging in a project (.qdpx): its codes, and its plain texts with what was selected in them. */
export async function readProject(bytes: Uint8Array): Promise<Coded> {
  const files = await unpacked(bytes)
  const project = [...files].find(([name]) => /^[^/]+\.qde$/i.test(name))
  if (project === undefined) throw new AppError('unreadable', 'This zip holds no REFI-QDA project.')
  const { root } = parseXml(decoded(project[1]))
  const notes = new Map(childrenOf(child(root, 'notes'), 'note').map((note) => [guidOf(note, 'guid'), note]))
  return {
    tags: codesIn(at(root, 'codebook', 'codes'), null, notes),
    texts: childrenOf(child(root, 'sources'), 'textsource').flatMap((source) => textIn(source, files))
  }
}

function codesIn(
  within: Element | null,
  parent: string | null,
  notes: ReadonlyMap<string, Element>
): CodedTag[] {
  return childrenOf(within, 'code').flatMap((code) => {
    const guid = guidOf(code, 'guid')
    const meaning = (name: string): string =>
      childrenOf(code, 'noteref')
        .map((ref) => notes.get(guidOf(ref, 'targetguid')))
        .filter((note) => attribute(note ?? null, 'name') === name)
        .map((note) => textOf(child(note ?? null, 'plaintextcontent')))
        .join('\n\n')
    const colour = REFI_COLOURS.findIndex((one) => one === attribute(code, 'color')?.toUpperCase())
    const tag: CodedTag = {
      guid,
      parent,
      name: (attribute(code, 'name') ?? 'unnamed').replaceAll('/', '∕'),
      colour: Math.max(0, colour),
      description: textOf(child(code, 'description')),
      included: meaning(MEANINGS.included),
      excluded: meaning(MEANINGS.excluded),
      example: meaning(MEANINGS.example),
      archived: false
    }
    return [tag, ...codesIn(code, guid, notes)]
  })
}

function textIn(source: Element, files: ReadonlyMap<string, Uint8Array>): CodedText[] {
  const path = attribute(source, 'plaintextpath')?.replace(/^internal:\/\//, '')
  const file = path === undefined ? undefined : (files.get(`sources/${path}`) ?? files.get(`Sources/${path}`))
  const content = child(source, 'plaintextcontent')
  if (file === undefined && content === null) return []
  const body = file === undefined ? textOf(content) : decoded(file)
  const points = codePointsOf(body)
  return [
    {
      guid: guidOf(source, 'guid'),
      name: attribute(source, 'name') ?? '',
      body,
      passages: childrenOf(source, 'plaintextselection').map((one) => passageIn(one, body, points.toUnits))
    }
  ]
}

function passageIn(selection: Element, body: string, toUnits: (offset: number) => number): CodedPassage {
  const start = toUnits(Number(attribute(selection, 'startposition') ?? 0))
  const end = toUnits(Number(attribute(selection, 'endposition') ?? 0))
  return {
    guid: guidOf(selection, 'guid'),
    start,
    end,
    exact: body.slice(start, end),
    tags: childrenOf(selection, 'coding').map((coding) => guidOf(child(coding, 'coderef'), 'targetguid')),
    note: textOf(child(selection, 'description')),
    starred: false,
    tones: [],
    madeAt: attribute(selection, 'creationdatetime') ?? ''
  }
}

function guidOf(element: Element | null, name: string): string {
  return (attribute(element, name) ?? '').replace(/^\{|\}$/g, '').toLowerCase()
}

/** Other programs write a mark of byte order before their texts; it counts as no character. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}
