import { parseHTML } from 'linkedom'
import type { Element, Node } from './tree.ts'

/** The part of the DOM that is walked here; linkedom's own types need a browser's. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<DomNode>
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>
}
export interface DomElement extends DomNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}
export interface DomDocument extends DomElement {
  readonly documentElement: DomElement
  readonly body: DomElement
}

const deepest = 400

/** A page as a document in which no script runs and nothing is fetched. A fragment becomes a page's body. */
export function parsePage(html: string): DomDocument {
  const whole = /<html[\s>]/i.test(html.slice(0, 65_536)) ? html : `<html><body>${html}</body></html>`
  const { document } = parseHTML(whole) as unknown as { document: DomDocument }
  return document
}

/** A DOM node as a plain tree; what lies deeper than any page needs is kept as its text. */
export function treeOf(node: DomNode, depth = 0): Node {
  if (node.nodeType === 3 || node.nodeType === 4) return node.textContent ?? ''
  const children: Node[] = []
  if (depth >= deepest) children.push(node.textContent ?? '')
  else {
    for (const each of node.childNodes) {
      if (each.nodeType === 1 || each.nodeType === 3 || each.nodeType === 4)
        children.push(treeOf(each, depth + 1))
    }
  }
  const attributes = Object.fromEntries(Array.from(node.attributes ?? [], ({ name, value }) => [name, value]))
  return { name: node.nodeName.toLowerCase(), attributes, children }
}

/** The body of a piece of HTML, such as a feed or a message carries, as a tree. */
export function htmlTree(html: string): Element {
  const tree = treeOf(parsePage(html).body)
  return typeof tree === 'string' ? { name: 'body', attributes: {}, children: [tree] } : tree
}
