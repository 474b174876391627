import type { IncomingMessage } from 'node:http'
import { hostPaths, MapHosts, MapPartAsked } from '../../shared/ipc/host.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { askServer } from './ask-server.ts'
import { failureOf } from './failure.ts'
import { refuse, type Handle } from './host.ts'

/** How long a server may take for a part of a map, in milliseconds: who looks at a map does not wait longer. */
const PATIENCE = 10_000
/** A picture of a tile has some 100 kB; more than this is none. */
const MOST_BYTES = 32e6
const MOST_TURNS = 3

export interface MapHostOptions {
  readonly patience?: number
}

/**
 * Parts of the maps that the user added by their addresses and turned on, below `/host/map/`: one of three ways out to the
 * network. The page says which hosts the user agreed to; no other one is asked, nor followed to. Only the address is
 * sent. So the policy of the bundle stays as it is: pages fetch from us alone.
 */
export function createMapHost({ patience = PATIENCE }: MapHostOptions = {}): Handle {
  let open: ReadonlySet<string> = new Set()
  return async (request) => {
    const path = new URL(request.url).pathname.slice(1)
    if (path !== hostPaths.mapHosts && path !== hostPaths.mapPart) return null
    try {
      if (request.method !== 'POST') throw new PlatformError('bad-input', request.method)
      const body: unknown = await request.json()
      if (path === hostPaths.mapHosts) {
        open = new Set(MapHosts.parse(body).origins)
        return Response.json({})
      }
      return await partOf(MapPartAsked.parse(body), { open, patience, signal: request.signal })
    } catch (error) {
      return refuse(failureOf(error))
    }
  }
}

interface Asking {
  readonly open: ReadonlySet<string>
  readonly patience: number
  readonly signal: AbortSignal
}

async function partOf({ url, range }: MapPartAsked, { open, patience, signal }: Asking): Promise<Response> {
  const place = URL.canParse(url) ? new URL(url) : null
  if (!place || !isWeb(place) || !open.has(place.origin)) throw new PlatformError('tiles-closed', place?.host ?? url)
  const late = AbortSignal.timeout(patience)
  try {
    const both = AbortSignal.any([late, signal])
    const found = await fetched(place, { open, patience, signal: both, ...(range ? { range: rangeOf(range) } : {}) })
    const type = found.headers['content-type'] ?? 'application/octet-stream'
    const bytes = await bytesOf(found, place.host)
    const headers = { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
    return new Response(bytes, { status: 200, headers })
  } catch (error) {
    throw late.aborted ? new PlatformError('tiles-silent', place.host, { cause: error }) : error
  }
}

function isWeb({ protocol, username, password }: URL): boolean {
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === ''
}

const rangeOf = ({ from, length }: NonNullable<MapPartAsked['range']>): string => `bytes=${from}-${from + length - 1}`

const MISSING: readonly number[] = [204, 404, 410]

/** Follows a redirect within the hosts that the user agreed to, never to another one. */
async function fetched(address: URL, asking: Asking & { readonly range?: string }): Promise<IncomingMessage> {
  const { open, patience, signal, range } = asking
  // Servers of maps ask who it is that asks; they hear the name of the program, and nothing of who uses it.
  const headers = { 'user-agent': 'Fonds', ...(range === undefined ? {} : { range }) }
  let place = address
  for (let turn = 0; turn <= MOST_TURNS; turn += 1) {
    const answer = await askServer(place, { patience, words: 'tiles', headers, signal })
    const status = answer.statusCode ?? 0
    if (status === (range === undefined ? 200 : 206)) return answer
    answer.destroy()
    const { location } = answer.headers
    if (MISSING.includes(status)) throw new PlatformError('tiles-missing', place.href)
    if (status < 300 || status > 399 || location === undefined)
      throw new PlatformError('tiles-refused', `${place.host}: HTTP ${status}`)
    const next = URL.canParse(location, place) ? new URL(location, place) : null
    if (!next || !isWeb(next) || (next.host !== place.host && !open.has(next.origin)))
      throw new PlatformError('tiles-elsewhere', `${place.host} → ${next?.host ?? location}`)
    place = next
  }
  throw new PlatformError('tiles-refused', `${address.host}: HTTP 3xx × ${MOST_TURNS + 1}`)
}

/** All of it, so that the time limit counts for a server that drips, too. */
async function bytesOf(found: IncomingMessage, host: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of found as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST_BYTES) throw new PlatformError('tiles-refused', `${host}: > ${MOST_BYTES / 1e6} MB`)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
