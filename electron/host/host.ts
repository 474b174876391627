import type { HostFailure } from '../../shared/ipc/host.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { failureOf } from './failure.ts'
import type { Grants } from './grants.ts'
import { listSource, openSource } from './sources.ts'
import { openTarget, type Target } from './targets.ts'

/** Answers one request of the page, or null where the path is none of its own. */
export type Handle = (request: Request) => Promise<Response | null>

const STATUS: Readonly<Record<string, number>> = { exists: 409, refused: 403, 'disk-full': 507, 'bad-input': 400 }

/** The files that the grants open, below `/host/`. */
export function createHost(grants: Grants): Handle {
  const targets = new Map<string, Target>()
  const targetOf = (id: string): Target => {
    const grant = grants.find(id)
    if (grant?.kind !== 'target') throw new PlatformError('refused', 'no such grant')
    const target = targets.get(id) ?? openTarget(grant.folder)
    targets.set(id, target)
    return target
  }
  return async (request) => {
    const url = new URL(request.url)
    const [, host, kind, grant = '', action = ''] = url.pathname.split('/')
    if (host !== 'host' || (kind !== 'source' && kind !== 'target')) return null
    try {
      if (kind === 'source') return await answerSource(grants, grant, { action, url })
      if (request.method !== 'POST') throw new PlatformError('bad-input', request.method)
      return await answerTarget(targetOf(grant), action, { request, url })
    } catch (error) {
      return refuse(failureOf(error))
    }
  }
}

/** An answer that says what went wrong. */
export function refuse(failure: HostFailure): Response {
  return Response.json(failure, { status: STATUS[failure.code] ?? 500 })
}

async function answerSource(grants: Grants, id: string, asked: { action: string; url: URL }): Promise<Response> {
  const grant = grants.find(id)
  if (grant?.kind !== 'source') throw new PlatformError('refused', 'no such grant')
  if (asked.action === 'list') return answerList(grant.roots)
  if (asked.action !== 'file') throw new PlatformError('bad-input', asked.action)
  const { size, body } = await openSource(grant.roots, asked.url.searchParams.get('path') ?? '')
  return new Response(body, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'cache-control': 'no-store',
    },
  })
}

/** The first file is looked for before answering, so that a missing folder is an error and not an empty list. */
async function answerList(roots: readonly string[]): Promise<Response> {
  const files = listSource(roots)
  const encoder = new TextEncoder()
  let next = await files.next()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let lines = ''
      for (; !next.done && lines.length < 16_384; next = await files.next()) lines += `${JSON.stringify(next.value)}\n`
      if (lines !== '') controller.enqueue(encoder.encode(lines))
      if (next.done) controller.close()
    },
    cancel: async () => {
      await files.return(undefined)
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } })
}

async function answerTarget(target: Target, action: string, asked: { request: Request; url: URL }): Promise<Response> {
  const file = Number(asked.url.searchParams.get('file'))
  switch (action) {
    case 'open':
      return Response.json({ file: await target.open(asked.url.searchParams.get('path') ?? '') })
    case 'append':
      await target.append(file, new Uint8Array(await asked.request.arrayBuffer()))
      return Response.json({})
    case 'close':
      await target.close(file)
      return Response.json({})
    case 'commit':
      return Response.json({ paths: await target.commit() })
    case 'abort':
      await target.abort()
      return Response.json({})
    default:
      throw new PlatformError('bad-input', action)
  }
}
