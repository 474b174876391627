import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'
import { Readable } from 'node:stream'
import { hostPaths, ModelAsked } from '../../shared/ipc/host.ts'
import { modelAddress } from '../../shared/domain/model-source.ts'
import { PlatformError, type PlatformErrorCode } from '../../shared/platform/platform-error.ts'
import { failureOf, systemCode } from './failure.ts'
import { refuse, type Handle } from './host.ts'

/** How long a server may say nothing, in milliseconds. */
const PATIENCE = 30_000
const MOST_TURNS = 3

export interface ModelHostOptions {
  readonly patience?: number
}

/**
 * The one way out to the network: the model of a language that the user agreed to download, below `/host/model`. Only
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
    const answer = await ask(place, patience)
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

/** The bytes are wanted as they lie there: a server that says they are packed for the way is not believed. */
function ask(place: URL, patience: number): Promise<IncomingMessage> {
  const send = place.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const silence = new PlatformError('download-silent', place.host)
    const request = send(place, { agent: false, timeout: patience, headers: { 'accept-encoding': 'identity' } })
    request.once('timeout', () => request.destroy(silence))
    request.once('response', resolve)
    request.on('error', (error) => reject(error instanceof PlatformError ? error : refusalOf(error, place.host)))
    request.end()
  })
}

const OFFLINE: ReadonlySet<string> = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'],
  ...['ENETDOWN', 'ENETUNREACH', 'EHOSTDOWN', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT'],
])

/** Why nothing came: nobody answers there, or its certificate does not hold. */
function refusalOf(cause: Error, host: string): PlatformError {
  // One error for each address of the host, where it has several.
  const causes: readonly unknown[] = cause instanceof AggregateError ? cause.errors : [cause]
  const code: PlatformErrorCode = causes.every((each) => OFFLINE.has(systemCode(each)))
    ? 'download-offline'
    : 'download-refused'
  return new PlatformError(code, code === 'download-offline' ? host : `${host}: ${cause.message}`, { cause })
}
