import { readDjvuText } from '../../../shared/formats/djvu/djvu-text.ts'
import { ImagingError, imagingCode, type ConvertContext, type Converter } from '../../imaging/index.ts'
import { DjvuRefusal, openHostedDjvu, type HostedDjvu } from '../../platform/djvu-client.ts'
import type { HostFetch } from '../../platform/host-client.ts'

/** Files kept open, so that paging through one does not send it anew for each page: two are imported at once. */
const KEPT = 3

/** DjVu page by page, with its hidden text, by the programs of DjVuLibre that the host finds installed. */
export function djvuConverter(host: HostFetch): Converter {
  const files = new Map<string, Promise<HostedDjvu>>()

  function opened(blob: Blob, key: string): Promise<HostedDjvu> {
    const known = files.get(key)
    if (known) return known
    const file = openHostedDjvu(host, blob)
    files.set(key, file)
    file.catch(() => files.delete(key))
    const [oldest] = files.keys()
    if (files.size > KEPT && oldest !== undefined) void forget(oldest)
    return file
  }

  async function forget(key: string): Promise<void> {
    const file = files.get(key)
    files.delete(key)
    await file?.then((open) => open.close()).catch((error: unknown) => console.warn('A DjVu file stays open', error))
  }

  /** A file that the host has put away meanwhile is given to it again. */
  async function use<T>(blob: Blob, context: ConvertContext, work: (file: HostedDjvu) => Promise<T>): Promise<T> {
    const key = context.key ?? crypto.randomUUID()
    try {
      return await work(await opened(blob, key))
    } catch (error) {
      if (!(error instanceof DjvuRefusal)) throw error
      if (error.code !== 'gone') throw new ImagingError(imagingCode(error.code), error.message, { cause: error })
      files.delete(key)
      return await work(await opened(blob, key))
    } finally {
      if (context.key === undefined) await forget(key)
    }
  }

  return {
    mediaType: 'image/vnd.djvu',
    pages: (blob, context) => use(blob, context, (file) => Promise.resolve(file.pages)),
    page: (blob, context) =>
      use(blob, context, async (file) => {
        const [number, { signal }] = [context.frame + 1, context]
        return { picture: await file.page(number, signal), text: readDjvuText(await file.text(number, signal)) }
      }),
  }
}
