import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { systemCode } from './failure.ts'

/** How a server is asked, and by which words it is told when it does not answer. */
export interface ServerWish {
  /** Milliseconds for which it may say nothing. */
  readonly patience: number
  readonly words: 'download' | 'tiles' | 'pictures'
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/**
 * Asks another machine, with nothing but the address. The bytes are wanted as they lie there: a server that says they
 * are packed for the way is not believed.
 */
export function askServer(place: URL, wish: ServerWish): Promise<IncomingMessage> {
  const { patience, words, headers, signal } = wish
  const send = place.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const silence = new PlatformError(`${words}-silent`, place.host)
    const options = { agent: false, timeout: patience, headers: { ...headers, 'accept-encoding': 'identity' } } as const
    const request = send(place, signal ? { ...options, signal } : options)
    request.once('timeout', () => request.destroy(silence))
    request.once('response', resolve)
    request.on('error', (error) => reject(error instanceof PlatformError ? error : refusalOf(error, place.host, words)))
    request.end()
  })
}

const OFFLINE: ReadonlySet<string> = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'],
  ...['ENETDOWN', 'ENETUNREACH', 'EHOSTDOWN', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT'],
])

/** Why nothing came: nobody answers there, or its certificate does not hold. */
function refusalOf(cause: Error, host: string, words: ServerWish['words']): PlatformError {
  // One error for each address of the host, where it has several.
  const causes: readonly unknown[] = cause instanceof AggregateError ? cause.errors : [cause]
  const isOffline = causes.every((each) => OFFLINE.has(systemCode(each)))
  const message = isOffline ? host : `${host}: ${cause.message}`
  return new PlatformError(isOffline ? `${words}-offline` : `${words}-refused`, message, { cause })
}
