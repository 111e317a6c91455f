import { fieldNames, type FieldName } from './fields.ts'
import { leafOf, type Context } from './leaf.ts'
import { piecesOf, type Piece } from './lexer.ts'
import type { Names } from './names.ts'
import { countedOf, nearOf } from './nearness.ts'
import type { Problem } from './problem.ts'
import { scopedBy } from './scope.ts'
import { allOf, anyOf, type Node, type Scope } from './tree.ts'

/** Brackets within brackets go this deep; no one needs more, and SQLite takes no more than a few hundred. */
const DEEPEST = 30

/** What was understood of a query: null when it asks for nothing. */
export interface Parsed {
  readonly tree: Node | null
  readonly problems: readonly Problem[]
}

/** Read a query. Whatever is typed, something is understood and the rest is pointed at. `now` is UTC, ISO 8601. */
export function parseQuery(typed: string, now: string, names: Names | null): Parsed {
  const parser = new Parser(typed.replaceAll('\0', ' '), now, names)
  const tree = parser.whole()
  return { tree, problems: parser.problems.toSorted((a, b) => a.at - b.at) }
}

class Parser implements Context {
  readonly problems: Problem[] = []
  readonly now: string
  readonly names: Names | null
  scope: Scope | null = null
  readonly #pieces: readonly Piece[]
  #at = 0
  #depth = 0

  constructor(typed: string, now: string, names: Names | null) {
    this.now = now
    this.names = names
    this.#pieces = piecesOf(typed, (name) => fieldNames.some((known) => known === name))
  }

  report(piece: Pick<Piece, 'at' | 'length'>, message: string, suggestion: string | null = null): void {
    this.problems.push({ at: piece.at, length: piece.length, message, suggestion })
  }

  whole(): Node | null {
    const parts: (Node | null)[] = []
    while (this.#at < this.#pieces.length) {
      parts.push(this.#any(null))
      const stray = this.#take('close')
      if (stray !== null) this.report(stray, 'This bracket closes none, and is passed over.')
    }
    return scopedBy(this.scope, allOf(parts))
  }

  #any(field: FieldName | null): Node | null {
    const parts = [this.#all(field)]
    for (let or = this.#take('or'); or !== null; or = this.#take('or')) {
      const next = this.#all(field)
      if (next === null || parts.at(-1) === null) this.report(or, 'OR needs something on both sides.')
      parts.push(next)
    }
    return anyOf(parts)
  }

  #all(field: FieldName | null): Node | null {
    const parts: (Node | null)[] = []
    let and: Piece | null = null
    while (!this.#ends()) {
      const next = this.#negated(field)
      if (next !== null) parts.push(next)
      if (and !== null && (next === null || parts.length < 2))
        this.report(and, 'AND needs something on both sides.')
      and = this.#take('and')
      if (and !== null && this.#ends()) this.report(and, 'AND needs something on both sides.')
    }
    return allOf(parts)
  }

  #negated(field: FieldName | null): Node | null {
    let not: Piece | null = null
    let odd = false
    for (let next = this.#take('not'); next !== null; next = this.#take('not')) {
      not = next
      odd = !odd
    }
    const of = this.#ends() ? null : this.#near(field)
    if (not !== null && of === null) this.report(not, `${not.text} needs something after it.`)
    return of !== null && odd ? { kind: 'not', of } : of
  }

  #near(field: FieldName | null): Node | null {
    let left = this.#one(field)
    let chain = left
    for (let near = this.#take('near'); near !== null; near = this.#take('near')) {
      const right = this.#ends() ? null : this.#one(field)
      chain = allOf(
        chain === left ? [nearOf(this, near, left, right)] : [chain, nearOf(this, near, left, right)]
      )
      left = right
    }
    return chain
  }

  #one(field: FieldName | null): Node | null {
    const open = this.#take('open')
    if (open !== null) return this.#bracketed(field)
    const count = this.#take('count')
    if (count !== null) {
      this.#take('open')
      return countedOf(this, count, this.#bracketed(field))
    }
    const inner = this.#take('field')
    if (inner !== null) {
      if (!this.#next('open', 'word', 'phrase', 'count')) {
        this.report(inner, `Nothing follows “${inner.text}:”.`)
        return null
      }
      return this.#one(inner.text as FieldName)
    }
    const piece = this.#pieces[this.#at]
    if (piece === undefined || (piece.kind !== 'word' && piece.kind !== 'phrase')) {
      // An operator with nothing before it.
      if (piece !== undefined && piece.kind !== 'near' && !this.#ends()) this.#at++
      if (piece !== undefined && piece.kind === 'and')
        this.report(piece, 'AND needs something on both sides.')
      return null
    }
    this.#at++
    return leafOf(this, piece, field)
  }

  #bracketed(field: FieldName | null): Node | null {
    // Deeper brackets are read as if they were not there.
    const within = this.#depth < DEEPEST
    if (!within) return null
    this.#depth++
    const found = this.#any(field)
    this.#depth--
    // A bracket left open closes at the end.
    this.#take('close')
    return found
  }

  /** Whether a run of things that must all hold ends here. */
  #ends(): boolean {
    return this.#at >= this.#pieces.length || this.#next('close', 'or')
  }

  #next(...kinds: readonly Piece['kind'][]): boolean {
    const piece = this.#pieces[this.#at]
    return piece !== undefined && kinds.includes(piece.kind)
  }

  #take(kind: Piece['kind']): Piece | null {
    const piece = this.#pieces[this.#at]
    if (piece?.kind !== kind) return null
    this.#at++
    return piece
  }
}
