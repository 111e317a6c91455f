/** An element of XML or HTML: names in lower case without a prefix, text as strings, in document order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}
export type Node = Element | string

/** The first child element of that name. */
export function child(element: Element | null, name: string): Element | null {
  return (
    (element?.children.find((node) => typeof node !== 'string' && node.name === name) as Element | null) ??
    null
  )
}

/** The element at the end of a path of child names. */
export function at(element: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>(child, element)
}

/** Every child element of that name. */
export function childrenOf(element: Element | null, name: string): Element[] {
  return elementsOf(element).filter((node) => node.name === name)
}

/** Every element of those names at any depth, in document order; not those within one already found. */
export function findAll(element: Element | null, ...names: readonly string[]): Element[] {
  return elementsOf(element).flatMap((node) => (names.includes(node.name) ? [node] : findAll(node, ...names)))
}

/** The first element of that name at any depth. */
export function find(element: Element | null, name: string): Element | null {
  for (const node of elementsOf(element)) {
    const found = node.name === name ? node : find(node, name)
    if (found !== null) return found
  }
  return null
}

/** All text within, as it stands. */
export function textOf(node: Node | null): string {
  if (node === null) return ''
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** Child elements, without the text between them. */
export function elementsOf(element: Element | null): Element[] {
  return (element?.children ?? []).filter((node) => typeof node !== 'string')
}

/** An attribute's value, null when missing or blank. */
export function attribute(element: Element | null, name: string): string | null {
  const value = element?.attributes[name]?.trim()
  return value === undefined || value === '' ? null : value
}
