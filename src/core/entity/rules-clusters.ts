import type { EntityKind } from './kinds.ts'
import { unitId, type SpelledUnit } from './join/unit.ts'
import type { Rule } from './rules.ts'

/** What rules make of a name. */
export interface Standing {
  readonly unit: SpelledUnit
  /** The name its entity goes by. */
  readonly root: SpelledUnit
  /** Whether it is no entity. */
  readonly hidden: boolean
  /** What the entity is called, where the analyst said so. */
  readonly called: string | null
  readonly kind: EntityKind
  readonly note: string
  readonly watched: boolean
}

/** A short form, and the names that texts say it means. */
export interface Link {
  readonly short: SpelledUnit
  readonly means: readonly SpelledUnit[]
}

/** What the rules, in their order, make of each name that they or the links speak of. */
export function standingsOf(rules: readonly Rule[], links: readonly Link[]): ReadonlyMap<string, Standing> {
  const graph = new Graph()
  for (const rule of rules) follow(graph, rule)
  for (const { short, means } of links) graph.link(short, means)
  return graph.standings(rules)
}

function follow(graph: Graph, rule: Rule): void {
  switch (rule.verb) {
    case 'merge':
      return graph.merge(rule.of, rule.into)
    case 'alias':
      return graph.merge(rule.name, rule.of)
    case 'kind':
      return graph.merge(rule.of, { ...rule.of, kind: rule.kind })
    case 'apart':
      return graph.separate(rule.of, rule.from, false)
    case 'separate':
      return graph.separate(rule.of, rule.from, true)
    case 'split':
      return graph.separate(rule.into, rule.of, false)
    case 'drop':
      return rule.names.forEach((name) => graph.hide(name))
    case 'mark':
      return graph.show(rule.as)
    case 'drop-here':
      return
    default:
      graph.add(rule.of)
  }
}

interface Edge {
  readonly from: string
  readonly into: string
  /** The rule it is from, counted from 1; 0 for a short form's. */
  readonly order: number
}

class Graph {
  readonly #units = new Map<string, SpelledUnit>()
  readonly #edges = new Map<string, Edge[]>()
  readonly #hidden = new Set<string>()
  #apart: (readonly [string, string])[] = []
  #order = 0
  #spared: Edge[] = []

  add(unit: SpelledUnit): string {
    const id = unitId(unit)
    if (!this.#units.has(id)) this.#units.set(id, unit)
    return id
  }

  hide(unit: SpelledUnit): void {
    this.#hidden.add(this.add(unit))
  }

  show(unit: SpelledUnit): void {
    this.#hidden.delete(this.add(unit))
  }

  /** The later word wins: what was to be kept apart between the two is so no longer. */
  merge(of: SpelledUnit, into: SpelledUnit): void {
    const [from, to] = [this.add(of), this.add(into)]
    if (from === to) return
    const [own, other] = [this.#around(from), this.#around(to)]
    this.#apart = this.#apart.filter(
      ([a, b]) => !(own.has(a) && other.has(b)) && !(own.has(b) && other.has(a))
    )
    this.#join({ from, into: to, order: (this.#order += 1) })
    this.show(of)
  }

  /** Cut whatever joined the two, the latest joins first; with `alone` the first leaves all it was joined to. */
  separate(of: SpelledUnit, from: SpelledUnit, alone: boolean): void {
    const [a, b] = [this.add(of), this.add(from)]
    if (a === b) return
    if (alone) for (const edge of this.#of(a)) this.#cut(edge)
    for (let together = this.#around(a); together.has(b); together = this.#around(a)) {
      const edges = Array.from(together).flatMap((id) => this.#of(id))
      const cut = edges.reduce((latest, edge) => (edge.order > latest.order ? edge : latest))
      this.#cut(cut)
      // What hung together without the two stays so: only the join that lies between them was the mistake.
      if (this.#around(a).has(b)) this.#spared.push(cut)
    }
    for (const edge of this.#spared.splice(0)) this.#join(edge)
    this.#apart.push([a, b])
  }

  /** Join a short form to the one entity it means, unless the analyst keeps the two apart or has joined it to something. */
  link(short: SpelledUnit, means: readonly SpelledUnit[]): void {
    const from = this.add(short)
    const [to, ...others] = means.map((unit) => this.add(unit))
    if (to === undefined) return
    const [own, other] = [this.#around(from), this.#around(to)]
    if (own.size > 1 || this.#hidden.has(from) || !others.every((id) => other.has(id))) return
    if (this.#apart.some(([a, b]) => (own.has(a) && other.has(b)) || (own.has(b) && other.has(a)))) return
    this.#join({ from, into: to, order: 0 })
  }

  standings(rules: readonly Rule[]): ReadonlyMap<string, Standing> {
    const standings = new Map<string, Standing>()
    const roots = new Map<string, string>()
    for (const id of this.#units.keys()) {
      if (roots.has(id)) continue
      const together = this.#around(id)
      const root = this.#rootOf(together)
      for (const own of together) roots.set(own, root)
    }
    const said = saidOf(rules, roots)
    for (const [id, unit] of this.#units) {
      const rootId = roots.get(id) ?? id
      const root = this.#units.get(rootId) ?? unit
      const words = said.get(rootId) ?? { called: null, note: '', watched: false }
      standings.set(id, { unit, root, hidden: this.#hidden.has(id), kind: root.kind, ...words })
    }
    return standings
  }

  /** What the latest join was into; of mere short forms, what they mean. */
  #rootOf(together: ReadonlySet<string>): string {
    let [best = ''] = together
    let latest = -1
    for (const id of together)
      for (const { into, order } of this.#of(id)) {
        if (order <= latest) continue
        latest = order
        best = into
      }
    return best
  }

  #join(edge: Edge): void {
    for (const id of [edge.from, edge.into]) this.#edges.set(id, [...this.#of(id), edge])
  }

  #cut(edge: Edge): void {
    for (const id of [edge.from, edge.into])
      this.#edges.set(
        id,
        this.#of(id).filter((one) => one !== edge)
      )
  }

  #of(id: string): readonly Edge[] {
    return this.#edges.get(id) ?? []
  }

  #around(id: string): ReadonlySet<string> {
    const found = new Set([id])
    for (const one of found) for (const { from, into } of this.#of(one)) found.add(from).add(into)
    return found
  }
}

type Said = Pick<Standing, 'called' | 'note' | 'watched'>

/** What was said of each entity, by its root: the last word of each sort. */
function saidOf(rules: readonly Rule[], roots: ReadonlyMap<string, string>): ReadonlyMap<string, Said> {
  const all = new Map<string, Said>()
  for (const rule of rules) {
    if (rule.verb !== 'rename' && rule.verb !== 'note' && rule.verb !== 'watch') continue
    const id = unitId(rule.of)
    const root = roots.get(id) ?? id
    const before = all.get(root) ?? { called: null, note: '', watched: false }
    if (rule.verb === 'rename') all.set(root, { ...before, called: rule.name })
    else if (rule.verb === 'note') all.set(root, { ...before, note: rule.note })
    else all.set(root, { ...before, watched: rule.watched })
  }
  return all
}
