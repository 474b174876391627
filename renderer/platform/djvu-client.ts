import { DjvuOpened, HostFailure } from '../../shared/ipc/host.ts'
import type { HostFetch } from './host-client.ts'

/** The host did not do it. `code` is one of imaging's, or 'gone' where the file must be opened again. */
export class DjvuRefusal extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** A DjVu file that the host has open. Pages count from 1. Everything throws a DjvuRefusal. */
export interface HostedDjvu {
  readonly pages: number
  /** As TIFF. */
  page(number: number, signal?: AbortSignal): Promise<Blob>
  /** The hidden text as djvused writes it; empty where there is none. */
  text(number: number, signal?: AbortSignal): Promise<string>
  close(): Promise<void>
}

/** Gives the file to the programs of DjVuLibre, by the host that served this page. */
export async function openHostedDjvu(host: HostFetch, file: Blob): Promise<HostedDjvu> {
  const response = await checked(host('host/djvu/open', { method: 'POST', body: file }))
  const { id, pages } = DjvuOpened.parse(await response.json())
  const get = (action: string, number: number, signal?: AbortSignal): Promise<Response> =>
    checked(host(`host/djvu/${action}/${id}?page=${number}`, signal ? { signal } : {}))
  return {
    pages,
    page: async (number, signal) => (await get('page', number, signal)).blob(),
    text: async (number, signal) => (await get('text', number, signal)).text(),
    close: async () => {
      await host(`host/djvu/close/${id}`, { method: 'POST' })
    },
  }
}

async function checked(asked: Promise<Response>): Promise<Response> {
  const response = await asked
  if (response.ok) return response
  const refused = HostFailure.safeParse(await response.json().catch(() => null))
  if (refused.success) throw new DjvuRefusal(refused.data.code, refused.data.message)
  // Served by something that is no host of ours, so there is nobody to ask for DjVu.
  throw new DjvuRefusal('no-djvulibre', String(response.status))
}
