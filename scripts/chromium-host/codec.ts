/** Carries a value as text between Chromium and Node, with the meaning of a structured clone. */
export interface Codec {
  /** The value as text. Throws a DataCloneError for functions, symbols and whatever else cannot be cloned. */
  encode(value: unknown): string
  decode(text: string): unknown
}

/**
 * Make the codec. It is one function that refers to nothing outside itself, because its source is also put into the
 * page. `structuredClone` does the judging, so both ends are exactly as strict as the platform; what remains is to
 * write down the plain graph it returns: a list of nodes that refer to each other by number, so that cycles and shared
 * parts come out as they went in.
 */
export function makeCodec(): Codec {
  type Node = readonly [kind: string, ...parts: unknown[]]
  const views = { Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array }
  const wideViews = { Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView }
  const viewKinds: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = {
    ...views,
    ...wideViews
  }

  function encode(value: unknown): string {
    const nodes: Node[] = []
    const numbers = new Map<unknown, number>()

    function number(value: unknown): number {
      // To a Map, minus zero and zero are one key; to a clone they are two values.
      const key = Object.is(value, -0) ? numbers : value
      const known = numbers.get(key)
      if (known !== undefined) return known
      const at = nodes.length
      numbers.set(key, at)
      nodes.push(['undefined'])
      nodes[at] = node(value)
      return at
    }

    function node(value: unknown): Node {
      if (value === undefined) return ['undefined']
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return ['json', value]
      if (typeof value === 'number') return ['number', Object.is(value, -0) ? '-0' : String(value)]
      if (typeof value === 'bigint') return ['bigint', String(value)]
      if (typeof value !== 'object') return refuse(value)
      if (Array.isArray(value)) return ['array', value.length, entries(value)]
      if (value instanceof Date) return ['date', String(value.getTime())]
      if (value instanceof RegExp) return ['regexp', value.source, value.flags]
      if (value instanceof Map) return ['map', [...value].map(([key, held]) => [number(key), number(held)])]
      if (value instanceof Set) return ['set', [...value].map(number)]
      if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))]
      if (ArrayBuffer.isView(value)) return view(value)
      if (value instanceof Error) return ['error', value.name, value.message]
      if (value instanceof String || value instanceof Number || value instanceof Boolean)
        return ['boxed', number(value.valueOf())]
      if (Object.getPrototypeOf(value) !== Object.prototype) return refuse(value)
      return ['object', entries(value)]
    }

    function view(value: ArrayBufferView): Node {
      const kind = Object.prototype.toString.call(value).slice(8, -1)
      if (!(kind in viewKinds)) return refuse(value)
      return ['view', kind, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    }

    function entries(value: object): [string, number][] {
      return Object.entries(value).map(([key, held]) => [key, number(held)])
    }

    number(structuredClone(value))
    return JSON.stringify(nodes)
  }

  function decode(text: string): unknown {
    const nodes = JSON.parse(text) as Node[]
    const made = new Map<number, unknown>()

    function value(at: number): unknown {
      if (!made.has(at)) fill(at, nodes[at] ?? ['undefined'])
      return made.get(at)
    }

    // A container is put down before its parts are made, so that a part may refer to it.
    function fill(at: number, [kind, first, second]: Node): void {
      const keep = <T>(thing: T): T => (made.set(at, thing), thing)
      if (kind === 'array') assign(keep(new Array(first as number)), second as [string, number][])
      else if (kind === 'object') assign(keep({}), first as [string, number][])
      else if (kind === 'map') {
        const map = keep(new Map<unknown, unknown>())
        for (const [key, held] of first as [number, number][]) map.set(value(key), value(held))
      } else if (kind === 'set') {
        const set = keep(new Set<unknown>())
        for (const held of first as number[]) set.add(value(held))
      } else keep(leaf(kind, first, second))
    }

    function leaf(kind: string, first: unknown, second: unknown): unknown {
      if (kind === 'json') return first
      if (kind === 'number') return Number(first)
      if (kind === 'bigint') return BigInt(first as string)
      if (kind === 'date') return new Date(Number(first))
      if (kind === 'regexp') return new RegExp(first as string, second as string)
      if (kind === 'buffer') return fromBase64(first as string)
      if (kind === 'error') return Object.assign(new Error(second as string), { name: first })
      if (kind === 'boxed') return Object(value(first as number))
      const View = kind === 'view' ? viewKinds[first as string] : undefined
      return View === undefined ? undefined : new View(fromBase64(second as string))
    }

    function assign(target: object, parts: readonly [string, number][]): void {
      for (const [key, held] of parts)
        Object.defineProperty(target, key, {
          value: value(held),
          writable: true,
          enumerable: true,
          configurable: true
        })
    }

    return value(0)
  }

  function refuse(value: unknown): never {
    const what = typeof value === 'object' ? Object.prototype.toString.call(value) : typeof value
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError')
  }

  function toBase64(bytes: Uint8Array): string {
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return btoa(text)
  }

  function fromBase64(text: string): ArrayBuffer {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer
  }

  return { encode, decode }
}
