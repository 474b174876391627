import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface TileServer {
  readonly origin: string
  readonly host: string
  /** Paths that were asked for, with their questions. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** A server on this machine that answers each path so. */
export async function tileServer(
  answer: (path: string, outgoing: ServerResponse, incoming: IncomingMessage) => void,
): Promise<TileServer> {
  const asked: string[] = []
  const server = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '')
    answer(incoming.url ?? '', outgoing, incoming)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, asked },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Servers that a file of tests starts one by one, and ends together. */
export function tileServers() {
  const running: TileServer[] = []
  return {
    server: async (...how: Parameters<typeof tileServer>): Promise<TileServer> => {
      const made = await tileServer(...how)
      running.push(made)
      return made
    },
    closeAll: async (): Promise<void> => {
      for (const server of running.splice(0)) await server.close()
    },
  }
}
