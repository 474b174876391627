import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'

export interface Listening {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves on 127.0.0.1 only. `port` 0 takes any free one; a taken port rejects with EADDRINUSE. A request with another
 * Host, or sent by another site, is refused: so no page elsewhere reaches us by a name that resolves to this machine.
 */
export async function listen(handle: (request: Request) => Promise<Response>, port: number): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    serveOne(handle, incoming, outgoing).catch((error: unknown) =>
      outgoing.destroy(error instanceof Error ? error : undefined),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const taken = portOf(server)
  return { url: `http://127.0.0.1:${taken}/`, port: taken, close: () => closeServer(server) }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

async function serveOne(
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const own = `127.0.0.1:${incoming.socket.localPort ?? 0}`
  if (!isOurs(incoming, own)) {
    outgoing.writeHead(403).end()
    return
  }
  const response = await handle(requestOf(incoming, own))
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (!response.body) outgoing.end()
  else await pipeline(Readable.fromWeb(response.body as NodeStream), outgoing)
}

function isOurs({ headers }: IncomingMessage, own: string): boolean {
  const site = headers['sec-fetch-site']
  const origin = headers.origin
  return (
    headers.host === own &&
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (origin === undefined || origin === `http://${own}`)
  )
}

function requestOf(incoming: IncomingMessage, own: string): Request {
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  const match = incoming.headers['if-none-match']
  if (match !== undefined) headers.set('if-none-match', match)
  const url = new URL(incoming.url ?? '/', `http://${own}`)
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  // `duplex` is asked for by Node when a body is a stream; the DOM's types do not know it.
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    duplex: 'half',
    body: Readable.toWeb(incoming) as ReadableStream,
  }
  return new Request(url, init)
}
