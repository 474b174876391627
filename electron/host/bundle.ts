import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Handle } from './host.ts'
import { isSafePath } from './safe-path.ts'

/** Nothing but our own origin, no evaluated code save WebAssembly. */
export const CSP = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "img-src 'self' blob: data:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const HEADERS = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

/** The built bundle, with the policy that every answer carries. */
export function serveBundle(folder: string): Handle {
  return async (request) => {
    const { pathname } = new URL(request.url)
    const path = pathname === '/' ? 'index.html' : decodePath(pathname.slice(1))
    if (path === null || !isSafePath(path)) return notFound()
    const place = join(folder, path)
    const info = await stat(place).catch(() => null)
    if (!info?.isFile()) return notFound()
    const etag = `"${info.size.toString(16)}-${Math.trunc(info.mtimeMs).toString(16)}"`
    const headers = { ...HEADERS, etag, 'cache-control': cacheFor(path), 'content-type': typeOf(path) }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    const body = request.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(place)) as ReadableStream)
    return new Response(body, { headers: { ...headers, 'content-length': String(info.size) } })
  }
}

const notFound = () => new Response('Not found', { status: 404, headers: HEADERS })

/** Vite puts a hash of their contents into the names below assets/. */
const cacheFor = (path: string) => (path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')

const typeOf = (path: string) => TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    // A malformed escape names no file.
    return null
  }
}

/** Asks each in turn; the bundle is the last, and always answers. */
export function firstOf(...handles: readonly Handle[]): (request: Request) => Promise<Response> {
  return async (request) => {
    for (const handle of handles) {
      const response = await handle(request)
      if (response) return response
    }
    return notFound()
  }
}
