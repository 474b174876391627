import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { hostPaths, ModelAsked } from '../../shared/ipc/host.ts'
import { modelAddress } from '../../shared/domain/model-source.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { askServer } from './ask-server.ts'
import { failureOf } from './failure.ts'
import { refuse, type Handle } from './host.ts'

/** How long a server may say nothing, in milliseconds. */
const PATIENCE = 30_000
const MOST_TURNS = 3

export interface ModelHostOptions {
  readonly patience?: number
}

/**
 * The model of a language that the user agreed to download, below `/host/model`: one of three ways out to the network. Only
 * files of models are asked for, by the address that the user sees, at no other host than the one it names; nothing but
 * the address is sent. What comes is passed on as it is, and checked where it is installed.
 */
export function createModelHost({ patience = PATIENCE }: ModelHostOptions = {}): Handle {
  return async (request) => {
    if (new URL(request.url).pathname !== `/${hostPaths.model}`) return null
    try {
      if (request.method !== 'POST') throw new PlatformError('bad-input', request.method)
      const asked = ModelAsked.parse(await request.json())
      const address = modelAddress(asked.source, asked.code)
      if (!address || !URL.canParse(address.url)) throw new PlatformError('download-address', asked.source)
      return passedOn(await fetchModel(new URL(address.url), patience))
    } catch (error) {
      return refuse(failureOf(error))
    }
  }
}

function passedOn(found: IncomingMessage): Response {
  const headers = new Headers({ 'content-type': 'application/octet-stream', 'cache-control': 'no-store' })
  const { 'content-length': size, 'transfer-encoding': coding } = found.headers
  if (size !== undefined) headers.set('content-length', size)
  // An answer that just ends when the line does could be half of it.
  else if (coding !== 'chunked') throw new PlatformError('download-refused', 'no Content-Length')
  // Node's stream of the web and the DOM's are the same thing under two types.
  return new Response(Readable.toWeb(found) as ReadableStream, { headers })
}

/** Follows a redirect within the host, never to another one. */
async function fetchModel(address: URL, patience: number): Promise<IncomingMessage> {
  let place = address
  for (let turn = 0; turn <= MOST_TURNS; turn += 1) {
    const answer = await askServer(place, { patience, words: 'download' })
    const { location } = answer.headers
    const status = answer.statusCode ?? 0
    if (status === 200) return answer
    answer.destroy()
    if (status === 404 || status === 410) throw new PlatformError('download-missing', place.href)
    if (status < 300 || status > 399 || location === undefined)
      throw new PlatformError('download-refused', `${place.host}: HTTP ${status}`)
    const next = URL.canParse(location, place) ? new URL(location, place) : null
    if (next?.origin !== place.origin) throw new PlatformError('download-elsewhere', `${place.host} → ${location}`)
    place = next
  }
  throw new PlatformError('download-refused', `${address.host}: HTTP 3xx × ${MOST_TURNS + 1}`)
}
