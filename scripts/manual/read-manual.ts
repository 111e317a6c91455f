import type { Nodes, PhrasingContent, RootContent, TableRow } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { ManualBlock, ManualInline, ManualSection } from '../../src/core/about/manual.ts'

/**
 * The manual's sections as plain values that the window draws itself, so that nothing in it is ever markup. Whatever it does not
 * know (a picture, HTML, a link that leads out) is an error of the build.
 */
export function readManual(markdown: string): ManualSection[] {
  const { children } = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const sections: { id: string; level: number; title: string; blocks: ManualBlock[] }[] = []
  for (const node of children) {
    if (node.type === 'heading') {
      const title = textOf(node)
      const above = sections.findLast(({ level }) => level < node.depth)
      // Sections of one name are told apart by what they are part of.
      const id = [idOf(title), `${above?.id ?? ''}-${idOf(title)}`].find(
        (id) => !sections.some((section) => section.id === id)
      )
      if (id === undefined) throw new Error(`The manual has two sections “${title}”`)
      sections.push({ id, level: node.depth, title, blocks: [] })
      continue
    }
    const section = sections.at(-1)
    if (section === undefined) throw new Error('The manual begins with its title')
    section.blocks.push(blockOf(node))
  }
  refuseLooseLinks(sections)
  return sections
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function blockOf(node: RootContent): ManualBlock {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', words: node.children.map(inlineOf) }
    case 'code':
      return { kind: 'code', text: node.value }
    case 'list':
      return {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => item.children.map(blockOf))
      }
    case 'table': {
      const [head, ...rows] = node.children.map(cellsOf)
      return { kind: 'table', head: head ?? [], rows }
    }
    default:
      throw new Error(`The manual holds a ${node.type}, which the window does not draw`)
  }
}

function cellsOf(row: TableRow): ManualInline[][] {
  return row.children.map((cell) => cell.children.map(inlineOf))
}

function inlineOf(node: PhrasingContent): ManualInline {
  switch (node.type) {
    case 'text':
      return { kind: 'text', text: node.value.replace(/\s*\n\s*/g, ' ') }
    case 'inlineCode':
      return { kind: 'code', text: node.value }
    case 'strong':
    case 'emphasis':
      return { kind: node.type, text: textOf(node).replace(/\s*\n\s*/g, ' ') }
    case 'link':
      if (!node.url.startsWith('#')) throw new Error(`The manual links to ${node.url}, which is not in it`)
      return { kind: 'link', to: node.url.slice(1), text: textOf(node) }
    default:
      throw new Error(`The manual holds a ${node.type}, which the window does not draw`)
  }
}

function refuseLooseLinks(sections: readonly ManualSection[]): void {
  const known = new Set(sections.map(({ id }) => id))
  const links = JSON.stringify(sections).matchAll(/"kind":"link","to":"([^"]*)"/g)
  for (const [, to = ''] of links)
    if (!known.has(to)) throw new Error(`The manual links to its section “${to}”, which it does not have`)
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
