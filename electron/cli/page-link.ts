import { cliPaths, HeadlessEvent, type HeadlessJob } from '../../shared/cli/protocol.ts'
import type { Handle } from '../host/host.ts'

export interface PageEars {
  /** The page has come for its job. */
  asked(): void
  told(event: HeadlessEvent): void
}

/** What the page of a headless run asks for and tells, below `/host/cli/`; `key` keeps everyone else out. */
export function pageLink(job: HeadlessJob, key: string, ears: PageEars): Handle {
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    if (!pathname.startsWith('/host/cli/')) return null
    const asked = `${pathname}${search}`.slice(1)
    if (asked === cliPaths.job(key)) {
      ears.asked()
      return Response.json(job)
    }
    if (asked !== cliPaths.event(key) || request.method !== 'POST') return new Response(null, { status: 403 })
    const event = HeadlessEvent.safeParse(await request.json())
    if (!event.success) return new Response(event.error.message, { status: 400 })
    ears.told(event.data)
    return Response.json({})
  }
}
