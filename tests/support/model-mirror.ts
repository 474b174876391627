import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ModelMirror {
  /** The address of all its models. */
  readonly source: string
  /** The paths that were asked for. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** A server of models on this machine. `path` is what follows its host, with `{code}` in it. */
export async function modelMirror(
  path: string,
  answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): Promise<ModelMirror> {
  const asked: string[] = []
  const server = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '')
    answer(incoming, outgoing)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    source: `http://127.0.0.1:${port}${path}`,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
