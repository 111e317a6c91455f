import { countOf, isLiteral } from './key.ts'
import type { Node } from './parse.ts'

const attributes =
  /^(?:class|style|id|for|href|src|type|role|name|value|rel|target|data-.*|slot|d|viewBox|fill|stroke|transform|method|autocomplete|spellcheck|inputmode|key|side|align|kind|aria-(?!label$|description$|roledescription$|placeholder$|valuetext$).*)$/
const elements = /^(?:style|script|code|pre|kbd)$/
const calls =
  /^(?:addEventListener|removeEventListener|includes|has|get|set|startsWith|endsWith|split|join|replace|replaceAll|indexOf|querySelector|querySelectorAll|matchMedia|setAttribute|getAttribute|closest|matches|localeCompare|normalize|\$inspect)$/
const comparing = /^(?:[!=]==?|in|instanceof|[<>]=?)$/
const properties = /^(?:key|keys|accelerator|id|icon|type|kind|code|mark)$/
const classes = /^(?:Error|RegExp|URL|TypeError)$/

/** Whether an attribute's plain value is read by the program rather than by someone. */
export function isCodeAttribute(name: string): boolean {
  return attributes.test(name)
}

/** Whether what an element holds is written for machines, or is the name of a key. */
export function isCodeElement(name: string): boolean {
  return elements.test(name)
}

/** Whether a place in a script holds no text, whatever stands there looks like: types, names, comparisons, keys. */
export function isCode(parent: Node, place: string, child: Node): boolean {
  if (/^TS(?!AsExpression|SatisfiesExpression|NonNullExpression)/.test(child.type)) return true
  if (place === 'source' || child.type === 'StyleSheet') return true
  switch (parent.type) {
    case 'Script':
      return place === 'attributes'
    case 'Property':
    case 'PropertyDefinition':
      if (place === 'key') return parent.computed !== true
      return isLiteral(child) && properties.test(String((parent.key as Node).name))
    case 'MemberExpression':
      return place === 'property'
    case 'BinaryExpression':
      return isLiteral(child) && comparing.test(String(parent.operator))
    case 'SwitchCase':
      return place === 'test'
    case 'NewExpression':
      return classes.test(String((parent.callee as Node).name))
    case 'TaggedTemplateExpression':
      return place === 'quasi'
    case 'CallExpression':
      return place === 'arguments' && isCodeArgument(parent, child)
    default:
      return false
  }
}

function isCodeArgument(call: Node, argument: Node): boolean {
  const count = countOf(call)
  if (count) return argument !== count.count
  const callee = call.callee as Node
  const name = callee.type === 'MemberExpression' ? (callee.property as Node).name : callee.name
  return isLiteral(argument) && calls.test(String(name))
}
