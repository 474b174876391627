import { Committed, HostFailure, ListedFile, OpenedFile, hostPaths, type Granted } from '../../shared/ipc/host.ts'
import { PlatformError, platformErrorCode } from '../../shared/platform/platform-error.ts'
import type { ExportTarget, SourceFile, SourceSet } from '../../shared/platform/platform.ts'

/** Bytes sent to the host at once: few requests, little memory. */
const CHUNK = 1 << 20

/** Asks the host for a path such as 'host/source/…'. */
export type HostFetch = (path: string, init?: RequestInit) => Promise<Response>

/** The host that served this page. */
export const pageHost: HostFetch = (path, init) => fetch(new URL(path, document.baseURI), init)

/** A folder or files behind a grant. `token` is given where the shell keeps the grant. */
export function hostSource(host: HostFetch, granted: Granted, token?: string): SourceSet {
  return {
    label: granted.label,
    ...(token === undefined ? {} : { token }),
    async *files(onTrouble) {
      const response = await checked(await host(hostPaths.list(granted.grant)))
      for await (const line of linesOf(response)) {
        const { trouble, ...listed } = ListedFile.parse(JSON.parse(line))
        if (trouble === 'missing-folder') throw new PlatformError(trouble, listed.path)
        if (trouble) onTrouble?.({ path: listed.path, code: trouble })
        else yield hostFile(host, granted.grant, listed)
      }
    },
  }
}

/** A listed file behind a grant. */
export function hostFile(host: HostFetch, grant: string, listed: Omit<ListedFile, 'trouble'>): SourceFile {
  const { path, changedAt, note } = listed
  const bytes = async (): Promise<Blob> => (await checked(await host(hostPaths.file(grant, path)))).blob()
  return {
    path,
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(note ? { note } : {}),
    async open() {
      try {
        return await bytes()
      } catch (error) {
        if (error instanceof PlatformError) throw error
        // It broke off in the midst. Asked once more, the host says whether the file is gone, or all of them.
        return await bytes().catch((cause: unknown) => {
          throw cause instanceof PlatformError ? cause : new PlatformError('unreadable-file', path, { cause })
        })
      }
    },
  }
}

/** A folder behind a grant that an export is written into. */
export function hostTarget(host: HostFetch, granted: Granted): ExportTarget {
  const post = async (path: string, init: RequestInit = {}) => checked(await host(path, { ...init, method: 'POST' }))
  return {
    label: granted.label,
    async write(path, chunks, signal) {
      signal.throwIfAborted()
      const { file } = await answerAs(OpenedFile, post(hostPaths.open(granted.grant, path)))
      for await (const block of inBlocks(chunks)) {
        signal.throwIfAborted()
        await post(hostPaths.append(granted.grant, file), { body: await block.arrayBuffer() })
      }
      await post(hostPaths.close(granted.grant, file))
    },
    finish: async () => (await answerAs(Committed, post(hostPaths.commit(granted.grant)))).paths,
    abort: async () => {
      await post(hostPaths.abort(granted.grant))
    },
  }
}

async function answerAs<T>(shape: { parse(value: unknown): T }, asked: Promise<Response>): Promise<T> {
  return shape.parse(await (await asked).json())
}

/** Throws what the host answered where it is not a success. */
export async function checked(response: Response): Promise<Response> {
  if (response.ok) return response
  const failure = HostFailure.safeParse(await response.json().catch(() => null))
  if (!failure.success) throw new PlatformError('unknown', `HTTP ${response.status}`)
  throw new PlatformError(platformErrorCode(failure.data.code), failure.data.message)
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of streamOf(response)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

export async function* streamOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  if (!reader) return
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    await reader.cancel()
  }
}

/** Joins what is written in bits into blocks. */
export async function* inBlocks(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Blob> {
  let waiting: BlobPart[] = []
  let size = 0
  for await (const chunk of chunks) {
    // Views of shared memory, which a Blob would refuse, never come here.
    waiting.push(typeof chunk === 'string' ? chunk : (chunk as Uint8Array<ArrayBuffer>))
    size += chunk.length
    if (size < CHUNK) continue
    yield new Blob(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield new Blob(waiting)
}
