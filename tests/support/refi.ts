import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** What a value of an attribute looks like, after the types of XML Schema that REFI-QDA uses. */
const VALUES = {
  string: /^/,
  boolean: /^(true|false|0|1)$/,
  integer: /^[-+]?\d+$/,
  moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)?$/,
  guid: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  colour: /^#([0-9a-f]{6}|[0-9a-f]{3})$/i
} as const

interface Shape {
  /** Attributes by name, with `!` where one must be there. */
  readonly attributes: Readonly<Record<string, `${keyof typeof VALUES}${'!' | ''}`>>
  /** The elements within, in their order: `?` at most one, `*` any number, `+` one or more, else exactly one. */
  readonly within: readonly `${string}${'?' | '*' | '+' | ''}`[]
}

const users = {
  creatingUser: 'guid',
  creationDateTime: 'moment',
  modifyingUser: 'guid',
  modifiedDateTime: 'moment'
} as const
const text = { attributes: {}, within: [] } as const satisfies Shape
const reference = { attributes: { targetGUID: 'guid!' }, within: [] } as const satisfies Shape
const words = {
  attributes: { guid: 'guid!', name: 'string', richTextPath: 'string', plainTextPath: 'string', ...users },
  within: [
    'Description?',
    'PlainTextContent?',
    'PlainTextSelection*',
    'Coding*',
    'NoteRef*',
    'VariableValue*'
  ]
} as const satisfies Shape

/**
 * What REFI-QDA asks of the elements that Wiremark writes: their attributes, and what may stand in them in which order.
 * After the tables of its specification (version 1.5); `Description` and `PlainTextContent` hold words alone.
 */
const shapes: Readonly<Record<string, Shape>> = {
  Project: {
    attributes: {
      name: 'string!',
      origin: 'string',
      creatingUserGUID: 'guid',
      creationDateTime: 'moment',
      modifyingUserGUID: 'guid',
      modifiedDateTime: 'moment',
      basePath: 'string'
    },
    within: [
      ...(['Users?', 'CodeBook?', 'Variables?', 'Cases?', 'Sources?', 'Notes?'] as const),
      ...(['Links?', 'Sets?', 'Graphs?', 'Description?', 'NoteRef*'] as const)
    ]
  },
  Users: { attributes: {}, within: ['User+'] },
  User: { attributes: { guid: 'guid!', name: 'string', id: 'string' }, within: [] },
  // In a codebook by itself `origin` and sets may follow; a project has those elsewhere.
  CodeBook: { attributes: { origin: 'string' }, within: ['Codes', 'Sets?'] },
  Codes: { attributes: {}, within: ['Code+'] },
  Code: {
    attributes: { guid: 'guid!', name: 'string!', isCodable: 'boolean!', color: 'colour' },
    within: ['Description?', 'NoteRef*', 'Code*']
  },
  Sets: { attributes: {}, within: ['Set+'] },
  Sources: { attributes: {}, within: ['TextSource+'] },
  TextSource: words,
  PlainTextSelection: {
    attributes: {
      guid: 'guid!',
      name: 'string',
      startPosition: 'integer!',
      endPosition: 'integer!',
      ...users
    },
    within: ['Description?', 'Coding*', 'NoteRef*']
  },
  Coding: {
    attributes: { guid: 'guid!', creatingUser: 'guid', creationDateTime: 'moment' },
    within: ['CodeRef', 'NoteRef*']
  },
  Notes: { attributes: {}, within: ['Note+'] },
  Note: words,
  CodeRef: reference,
  NoteRef: reference,
  Description: text,
  PlainTextContent: text
}

/** What of a project's or a codebook's XML is not as REFI-QDA asks, a sentence each; none where all is. */
export function problemsInRefi(xml: string): string[] {
  const problems: string[] = []
  const open: string[][] = [[]]
  const parser = new SaxesParser()
  parser.on('error', (error) => problems.push(error.message))
  parser.on('opentag', (tag) => {
    open.at(-1)?.push(tag.name)
    open.push([])
    problems.push(...attributeProblems(tag))
  })
  parser.on('closetag', ({ name }) => {
    const children = open.pop() ?? []
    const shape = shapes[name]
    if (shape === undefined) problems.push(`<${name}> is no element of the standard.`)
    else if (!ordered(shape.within).test(children.map((child) => `${child} `).join('')))
      problems.push(`<${name}> holds ${children.join(', ') || 'nothing'}.`)
  })
  parser.write(xml).close()
  return problems
}

function attributeProblems({ name, attributes }: SaxesTagPlain): string[] {
  const shape: Shape = shapes[name] ?? text
  const wanted = Object.entries(shape.attributes)
  const missing = wanted.filter(([attribute, kind]) => kind.endsWith('!') && !(attribute in attributes))
  const wrong = Object.entries(attributes).filter(([attribute, value]) => {
    const kind = shape.attributes[attribute]?.replace('!', '')
    if (kind === undefined) return attribute !== 'xmlns'
    return !VALUES[kind as keyof typeof VALUES].test(value)
  })
  return [
    ...missing.map(([attribute]) => `<${name}> has no ${attribute}.`),
    ...wrong.map(([attribute, value]) => `<${name}> has ${attribute}="${value}".`)
  ]
}

function ordered(within: Shape['within']): RegExp {
  const parts = within.map((part) => {
    const [, name = '', times = ''] = /^(\w+)([?*+]?)$/.exec(part) ?? []
    return `(?:${name} )${times}`
  })
  return new RegExp(`^${parts.join('')}$`)
}
