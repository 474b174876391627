import { hostPaths } from '../../shared/ipc/host.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { checked, type HostFetch } from './host-client.ts'

/** From where, and until when. */
interface PictureFetching {
  /** The origins that the user agreed to. */
  readonly origins: readonly string[]
  readonly signal: AbortSignal
}

/** Bytes at the beginning of a file that tell a picture from a text. */
const HEAD = 512

/**
 * Has the host that served this page download a picture from the first of the addresses that gives it. Throws a
 * PlatformError ('pictures-…'), whose message names the address or the host; the reason of the signal where it was
 * aborted. What comes is whole, and no page that says something else; what kind of picture it is, decoders find out.
 */
export async function fetchPicture(
  host: HostFetch,
  addresses: readonly string[],
  fetching: PictureFetching,
): Promise<Blob> {
  const found = await fetchFile(host, addresses, fetching)
  const head = (await found.slice(0, HEAD).text()).replace(/^\uFEFF/, '').trimStart()
  const isText = found.size === 0 || /^(?:[{[]|<(?!svg|\?xml[\s\S]*<svg|!--[\s\S]*<svg))/i.test(head)
  if (isText) throw new PlatformError('pictures-other', addresses[0] ?? '')
  return found
}

/** The same for any file, such as a manifest that a collection names. */
export async function fetchFile(
  host: HostFetch,
  addresses: readonly string[],
  { origins, signal }: PictureFetching,
): Promise<Blob> {
  const [address = ''] = addresses
  try {
    const body = JSON.stringify({ addresses, origins })
    const response = await checked(await host(hostPaths.picture, { method: 'POST', body, signal }))
    const length = response.headers.get('content-length')
    const found = await response.blob()
    if (length !== null && Number(length) !== found.size) throw new PlatformError('pictures-broken', address)
    return found
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof PlatformError) throw error
    throw new PlatformError('pictures-broken', address, { cause: error })
  }
}
