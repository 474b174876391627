import { hostPaths, type MapPartAsked } from '../../../../shared/ipc/host.ts'
import { PlatformError } from '../../../../shared/platform/platform-error.ts'
import { checked, type HostFetch } from '../../../platform/host-client.ts'
import { tileAddress, wmsAddress, type MapAddress } from './map-address.ts'
import { OwnMapError } from './own-map-error.ts'
import { openPmtiles } from './read-pmtiles.ts'
import { gunzipped, type TileArchive, type TileContent, type TileNumber } from './tile-archive.ts'

/** Requests to a host at once; browsers ask no more either. */
const AT_ONCE = 6
/** Refusals one after the other, and tiles that are not there, until it counts as a fault of the whole map. */
const PATIENT = 4
/** As far as servers of tiles commonly go. */
const MOST_ZOOM = 19

/** After these nothing more is asked until the user wants it: each would take as long again. */
const FINAL: ReadonlySet<string> = new Set(['tiles-silent', 'tiles-offline', 'tiles-closed', 'tiles-elsewhere'])

/** Fetches parts of one map from its host, a few at a time, and stops asking a host that does not answer. */
export class MapFetcher {
  readonly #host: HostFetch
  readonly #waiting: (() => void)[] = []
  #running = 0
  #good = 0
  #missing = 0
  #refused = 0
  #end: PlatformError | null = null

  constructor(host: HostFetch) {
    this.#host = host
  }

  /** null where the host has no such part. Throws a PlatformError 'tiles-…'. */
  async part(asked: MapPartAsked, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
    await this.#turn()
    try {
      signal.throwIfAborted()
      if (this.#end) throw this.#end
      const found = await this.#ask(asked, signal)
      if (found) this.#good += 1
      return found
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.()
    }
  }

  async #turn(): Promise<void> {
    while (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#running += 1
  }

  async #ask(asked: MapPartAsked, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const response = await checked(
        await this.#host(hostPaths.mapPart, { method: 'POST', body: JSON.stringify(asked), signal }),
      )
      this.#refused = 0
      return new Uint8Array(await response.arrayBuffer())
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof PlatformError)) throw error
      return this.#failed(error)
    }
  }

  #failed(error: PlatformError): null {
    if (error.code === 'tiles-missing') {
      this.#missing += 1
      // A map may have holes; one that is nothing but holes has another address.
      if (this.#good > 0 || this.#missing < PATIENT) return null
      throw error
    }
    if (error.code === 'tiles-refused') this.#refused += 1
    if (FINAL.has(error.code) || this.#refused >= PATIENT) this.#end ??= error
    throw error
  }
}

/** A map behind an address as tiles. Throws a PlatformError 'tiles-…', or an OwnMapError where there is no map. */
export async function fetchedArchive(address: MapAddress, host: HostFetch): Promise<TileArchive> {
  const fetcher = new MapFetcher(host)
  const { kind, url } = address
  if (kind === 'pmtiles') return await openPmtiles(piecesFrom(fetcher, url), url)
  const addressOf = kind === 'wms' ? (tile: TileNumber) => wmsAddress(address, tile) : tileOf(url)
  return {
    content: kind === 'wms' ? 'raster' : contentOf(url),
    minZoom: 0,
    maxZoom: MOST_ZOOM,
    facts: {},
    tile: async (tile, signal) => {
      const found = await fetcher.part({ url: addressOf(tile) }, signal)
      return found && answered(await gunzipped(found), url)
    },
  }
}

const tileOf = (url: string) => (tile: TileNumber) => tileAddress(url, tile)

/** Shapes by the ending, else pictures. */
function contentOf(url: string): TileContent {
  return /\.(pbf|mvt)(?:[?#]|$)/i.test(url) ? 'vector' : 'raster'
}

/** Pages and reports of errors come with "200 OK", too. Throws an OwnMapError where the answer is one. */
function answered(bytes: Uint8Array<ArrayBuffer>, url: string): Uint8Array<ArrayBuffer> {
  const start = new TextDecoder().decode(bytes.subarray(0, 300)).trimStart()
  if (!start.startsWith('<') && !start.startsWith('{')) return bytes
  const [, said] = /<(?:\w+:)?ServiceException[^>]*>([^<]{1,200})/.exec(new TextDecoder().decode(bytes)) ?? []
  throw new OwnMapError('map-answer', said?.trim() ?? new URL(url.replaceAll(/\{[^}]*\}/g, '0')).host)
}

function piecesFrom(fetcher: MapFetcher, url: string) {
  return async (from: number, length: number, signal?: AbortSignal): Promise<ArrayBuffer> => {
    const found = await fetcher.part({ url, range: { from, length } }, signal ?? new AbortController().signal)
    if (!found) throw new PlatformError('tiles-missing', url)
    return found.buffer
  }
}
