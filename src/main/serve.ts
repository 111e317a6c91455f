import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** What the window may load: its own files, and pictures it has made itself. Nothing inline, nothing
 * evaluated, and no markup made from text but Svelte's own templates. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html'
].join('; ')

/**
 * An origin of its own, as safe as https; nothing fetches from it, gets past the policy or runs a service worker. What its scripts
 * compile to is kept from one start to the next.
 */
export const appScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, codeCache: true }
} as const

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff'
}

/** A handler that answers `app://wiremark/…` with the files below one folder; whatever points elsewhere is not found. */
export function serveFrom(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refusal(405)
    const file = await fileFor(root, request.url)
    const type = file === null ? undefined : types[extname(file)]
    if (file === null || type === undefined) return refusal(404)
    return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(type) })
  }
}

async function fileFor(root: string, url: string): Promise<string | null> {
  const { host, pathname } = new URL(url)
  if (host !== 'wiremark') return null
  const path = decoded(pathname)
  if (path === null || /[\\\0]/.test(path)) return null
  try {
    const home = await realpath(root)
    // Resolving links first, so that neither `..` nor a link leads out of the folder.
    const file = await realpath(join(home, path))
    return file.startsWith(home + sep) ? file : null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: headersFor('text/plain') })
}

function headersFor(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff'
  }
}
