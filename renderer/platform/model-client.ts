import { hostPaths, type ModelAsked } from '../../shared/ipc/host.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { checked, streamOf, type HostFetch } from './host-client.ts'

export interface ModelProgress {
  /** Bytes. */
  readonly received: number
  /** null where the server does not say. */
  readonly total: number | null
}

export interface ModelFetching {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ModelProgress) => void
  /** Bytes after which it is no model any more. */
  readonly most: number
}

/**
 * Has the host that served this page download a model. Throws a PlatformError ('download-…'), whose message names the
 * address or the host; the reason of the signal where it was aborted. What came is whole where the server said how much
 * it is, and unchecked else.
 */
export async function fetchModel(host: HostFetch, asked: ModelAsked, fetching: ModelFetching): Promise<Blob> {
  const { signal } = fetching
  try {
    const response = await checked(await host(hostPaths.model, { method: 'POST', body: JSON.stringify(asked), signal }))
    return await received(response, asked, fetching)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof PlatformError) throw error
    throw new PlatformError('download-broken', asked.source, { cause: error })
  }
}

async function received(response: Response, asked: ModelAsked, fetching: ModelFetching): Promise<Blob> {
  const length = response.headers.get('content-length')
  const total = length === null ? null : Number(length)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  fetching.onProgress({ received: 0, total })
  for await (const part of streamOf(response)) {
    fetching.signal.throwIfAborted()
    parts.push(new Uint8Array(part))
    size += part.length
    if (size > fetching.most) throw new PlatformError('download-refused', `${asked.source}: > ${fetching.most}`)
    fetching.onProgress({ received: size, total })
  }
  if (total !== null && size !== total) throw new PlatformError('download-broken', asked.source)
  return new Blob(parts)
}
