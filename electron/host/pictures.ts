import type { IncomingMessage } from 'node:http'
import { pipeline, Readable, Transform, type TransformCallback } from 'node:stream'
import { hostPaths, PictureAsked } from '../../shared/ipc/host.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { askServer } from './ask-server.ts'
import { failureOf } from './failure.ts'
import { refuse, type Handle } from './host.ts'

/** How long a server may say nothing, in milliseconds: it may have to make the picture first. */
const PATIENCE = 60_000
/** How long it may take for all of a picture. */
const WHOLE = 15 * 60_000
/** Bytes of one picture at most. */
const MOST_BYTES = 2e9
const MOST_TURNS = 4

export interface PictureHostOptions {
  readonly patience?: number
  /** Bytes of one picture at most. */
  readonly most?: number
}

/** How a picture is asked for. */
interface Asking {
  readonly origins: ReadonlySet<string>
  readonly patience: number
  readonly most: number
  readonly signal: AbortSignal
}

/**
 * Pictures that IIIF manifests name, and manifests that collections name, below `/host/picture`: from the origins that the
 * user agreed to, of which the page tells with each, and never led to another one. Nothing but the address and the name
 * of the program is sent. What comes is passed on as it comes, so that no picture is ever in memory as a whole.
 */
export function createPictureHost({ patience = PATIENCE, most = MOST_BYTES }: PictureHostOptions = {}): Handle {
  return async (request) => {
    if (new URL(request.url).pathname !== `/${hostPaths.picture}`) return null
    try {
      if (request.method !== 'POST') throw new PlatformError('bad-input', request.method)
      const { addresses, origins } = PictureAsked.parse(await request.json())
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(WHOLE)])
      return passedOn(await firstOfAll(addresses, { origins: new Set(origins), patience, most, signal }), most)
    } catch (error) {
      return refuse(failureOf(error))
    }
  }
}

/** Servers differ in which sizes they give: where one address has none, the next is asked. */
async function firstOfAll(addresses: readonly string[], asking: Asking): Promise<IncomingMessage> {
  let refusal: unknown = null
  for (const address of addresses) {
    try {
      return await fetched(address, asking)
    } catch (error) {
      if (!(error instanceof PlatformError) || !AT_ADDRESS.has(error.code)) throw error
      refusal ??= error
    }
  }
  throw refusal
}

/** What another address of the picture may not meet. */
const AT_ADDRESS: ReadonlySet<string> = new Set(['pictures-missing', 'pictures-refused', 'pictures-closed'])
const MISSING: readonly number[] = [204, 404, 410]

/** Follows redirects within the origins that the user agreed to. */
async function fetched(address: string, { origins, patience, most, signal }: Asking): Promise<IncomingMessage> {
  const first = agreed(address, origins)
  if (!first) throw new PlatformError('pictures-closed', hostOf(address))
  let place: URL = first
  for (let turn = 0; turn <= MOST_TURNS; turn += 1) {
    const answer = await askServer(place, { patience, words: 'pictures', headers: { 'user-agent': 'Fonds' }, signal })
    const status = answer.statusCode ?? 0
    const { location, 'content-length': length } = answer.headers
    if (status === 200 && Number(length ?? 0) <= most) return answer
    answer.destroy()
    if (status === 200) throw new PlatformError('pictures-large', `${place.href}: ${length ?? ''}`)
    if (MISSING.includes(status)) throw new PlatformError('pictures-missing', place.href)
    if (status < 300 || status > 399 || location === undefined)
      throw new PlatformError('pictures-refused', `${place.host}: HTTP ${status}`)
    const next: URL | null = URL.canParse(location, place) ? new URL(location, place) : null
    const led: URL | null = next ? agreed(next.href, origins) : null
    if (!led) throw new PlatformError('pictures-elsewhere', `${place.host} → ${next?.host ?? location}`)
    place = led
  }
  throw new PlatformError('pictures-refused', `${place.host}: HTTP 3xx × ${MOST_TURNS + 1}`)
}

/** The address, where it leads to an origin that the user agreed to and carries no name or password. */
function agreed(address: string, origins: ReadonlySet<string>): URL | null {
  const place = URL.canParse(address) ? new URL(address) : null
  if (!place || !/^https?:$/.test(place.protocol) || place.username !== '' || place.password !== '') return null
  return origins.has(place.origin) ? place : null
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address
}

/** The page compares what came with what was announced: an answer that breaks off is none. */
function passedOn(found: IncomingMessage, most: number): Response {
  const headers = new Headers({ 'content-type': 'application/octet-stream', 'cache-control': 'no-store' })
  const { 'content-length': size } = found.headers
  if (size !== undefined) headers.set('content-length', size)
  const counted = atMost(most)
  // Where one of the two breaks off the other does, and the page sees it.
  pipeline(found, counted, () => undefined)
  // Node's stream of the web and the DOM's are the same thing under two types.
  return new Response(Readable.toWeb(counted) as ReadableStream, { headers })
}

/** Breaks off beyond so many bytes, whatever was announced. */
function atMost(most: number): Transform {
  let size = 0
  return new Transform({
    transform(part: Buffer, _encoding, done: TransformCallback) {
      size += part.length
      if (size > most) done(new PlatformError('pictures-large', String(most)))
      else done(null, part)
    },
  })
}
