import { makeCodec } from './codec.ts'
import { pageSide } from './page-side.ts'

/** The name under which Chromium offers the page a way to the host, until the script below takes it away. */
export const bindingName = 'wiremarkHostBinding'

const receiver = "Symbol.for('wiremark.host')"

/**
 * The script that runs ahead of a page's own: the preload, in a function of its own that the page cannot look into.
 * Electron runs it in another world; here it is the same world, and only what crosses the bridge is reachable.
 */
export function pageScript(preload: string): string {
  return `(() => {
  if (window !== window.top || location.origin === 'null') return
  const send = globalThis.${bindingName}
  delete globalThis.${bindingName}
  ;(${pageSide.toString()})((${makeCodec.toString()})(), {
    send,
    preload: (require) => {
      const exports = {}, module = { exports }
      ;(function (require, module, exports) {
${preload}
      })(require, module, exports)
    },
    hearWith: (hear) => Object.defineProperty(globalThis, ${receiver}, { value: hear })
  })
})()`
}

/** An expression that hands the page a message; nothing happens on a page that has no preload. */
export function handOver(text: string): string {
  return `globalThis[${receiver}]?.(${JSON.stringify(text)})`
}
