import type { Codec } from './codec.ts'
import type { FromHost, FromPage } from './messages.ts'

type Listener = (event: object, ...args: unknown[]) => void

/** What the host gives the page: a way to send, the preload as a function, and where to put what hears the host. */
export interface PageEnds {
  readonly send: (text: string) => void
  readonly preload: (require: (name: string) => unknown) => void
  readonly hearWith: (hear: (text: string) => void) => void
}

/**
 * Everything of the host that lives in the page: `electron` as a sandboxed preload knows it. It refers to nothing
 * outside itself, because its source is put into the page ahead of the page's own scripts.
 */
export function pageSide(codec: Codec, ends: PageEnds): void {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const heard = new Map<string, Listener[]>()
  const carried = new WeakMap<object, unknown>()
  let last = 0

  const send = (message: FromPage): void => ends.send(JSON.stringify(message))

  ends.hearWith((text) => {
    const message = JSON.parse(text) as FromHost
    if (message.kind === 'event') {
      const args = codec.decode(message.args) as unknown[]
      for (const listener of [...(heard.get(message.channel) ?? [])]) listener({}, ...args)
      return
    }
    const caller = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) caller?.resolve(codec.decode(message.value))
    else caller?.reject(new Error(message.message))
  })

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      let text: string
      try {
        text = codec.encode(args)
      } catch {
        return Promise.reject(new Error('An object could not be cloned.'))
      }
      return new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject })
        send({ kind: 'invoke', id: last, channel, args: text })
      })
    },
    on(channel: string, listener: Listener): void {
      heard.set(channel, [...(heard.get(channel) ?? []), listener])
    },
    off(channel: string, listener: Listener): void {
      const at = heard.get(channel)?.lastIndexOf(listener) ?? -1
      if (at >= 0) heard.set(channel, heard.get(channel)?.toSpliced(at, 1) ?? [])
    }
  }

  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown): void {
      if (name in globalThis) throw new Error(`Cannot bind an API on top of an existing property: ${name}`)
      Object.defineProperty(globalThis, name, { value: frozen(carry(api)), enumerable: true })
    }
  }

  const webUtils = {
    getPathForFile(file: File): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile takes a File')
      const asked = { file, path: '' }
      lookUp(asked)
      return asked.path
    }
  }

  // The page must wait for an answer, as in Electron. It stops here; the host reads `asked`, fills in where the file
  // lies and lets the page go on (file-path.ts).
  function lookUp(asked: { file: File; path: string }): void {
    // eslint-disable-next-line no-debugger
    debugger
    void asked
  }

  /** A value as the other side of the bridge sees it: a clone, whose functions call back over the bridge. */
  function carry(value: unknown): unknown {
    if (typeof value === 'symbol') throw new TypeError('A symbol cannot cross the bridge.')
    if (typeof value === 'function') return carryFunction(value as (...args: unknown[]) => unknown)
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Blob || value instanceof Node) return value
    if (value instanceof Error) return new Error(value.message)
    if (value instanceof Promise)
      return value.then(carry, (error: unknown) => Promise.reject(onlyMessage(error)))
    try {
      return structuredClone(value)
    } catch (error) {
      return carryParts(value, error)
    }
  }

  // Only something that holds a function (or the like) may be taken apart; a proxy over plain values may not, which is
  // how a $state proxy is refused here as it is in Electron.
  function carryParts(value: object, refusal: unknown): unknown {
    const known = carried.get(value)
    if (known !== undefined) return known
    const parts = Object.entries(value)
    if (!parts.some(([, part]) => !clones(part))) throw refusal
    const copy: Record<string, unknown> = Array.isArray(value)
      ? ([] as unknown as Record<string, unknown>)
      : {}
    carried.set(value, copy)
    for (const [key, part] of parts) copy[key] = carry(part)
    carried.delete(value)
    return copy
  }

  function clones(part: unknown): boolean {
    try {
      structuredClone(part)
      return true
    } catch {
      return false
    }
  }

  function carryFunction(inner: (...args: unknown[]) => unknown): unknown {
    const known = carried.get(inner)
    if (known !== undefined) return known
    const outer = (...args: unknown[]): unknown => {
      let result: unknown
      const carriedArgs = args.map(carry)
      try {
        result = inner(...carriedArgs)
      } catch (error) {
        throw onlyMessage(error)
      }
      return carry(result)
    }
    carried.set(inner, outer)
    return outer
  }

  function onlyMessage(error: unknown): Error {
    return new Error(error instanceof Error ? error.message : String(error))
  }

  function frozen(value: unknown): unknown {
    if (
      (typeof value !== 'object' && typeof value !== 'function') ||
      value === null ||
      Object.isFrozen(value)
    )
      return value
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
    return value
  }

  function named<T extends object>(name: string, object: T): T {
    return new Proxy(object, {
      get(target, key): unknown {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key)
        throw new Error(`${name}.${key} is not in the Chromium host (scripts/chromium-host)`)
      }
    })
  }

  const electron = named('electron', {
    contextBridge: named('contextBridge', contextBridge),
    ipcRenderer: named('ipcRenderer', ipcRenderer),
    webUtils: named('webUtils', webUtils)
  })

  // Electron answers a refused window with null before it comes to be; Chromium would make one first.
  window.open = (url) => {
    send({ kind: 'open', url: url === undefined ? 'about:blank' : new URL(url, location.href).href })
    return null
  }
  window.addEventListener('resize', () => send({ kind: 'resized' }))

  ends.preload((name) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  })
}
