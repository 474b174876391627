import Supercluster from 'supercluster'
import type { GeoBounds, GeoPoint } from '../../shared/domain/geometry.ts'

/** A place to show, with the ids of the units that are there. `key` is the caller's own. */
export interface MapItem {
  readonly key: string
  readonly point: GeoPoint
  readonly name: string
  readonly units: readonly string[]
}

/** What stands on the map at one zoom: a place, or several too close to tell apart. */
export interface MapMark {
  /** The same mark has the same id while the items stay the same. */
  readonly id: string
  readonly point: GeoPoint
  /** Of the place, or of the one with the most units among several. */
  readonly name: string
  /** Units at all of its places, each once. */
  readonly count: number
  /** Whether it stands for a chosen place. */
  readonly chosen: boolean
  /** How many places it stands for. */
  readonly places: number
  /** For several places: what `leaves` takes. */
  readonly cluster: number | null
  /** For one place: its key. */
  readonly key: string | null
}

interface Gathered {
  name: string
  most: number
}

/** Gathers places that stand within 56 pixels of each other, up to the zoom where all stand alone. */
export class ClusterIndex {
  readonly #index: Supercluster<MapItem, Gathered>
  readonly #counts = new Map<number, number>()
  #chosen: ReadonlySet<string> = new Set()

  constructor(items: readonly MapItem[]) {
    this.#index = new Supercluster<MapItem, Gathered>({
      radius: 56,
      maxZoom: 10,
      map: ({ name, units }) => ({ name, most: units.length }),
      reduce: (into, { name, most }) => {
        if (most <= into.most) return
        into.most = most
        into.name = name
      },
    })
    this.#index.load(
      items.map((item) => ({
        type: 'Feature',
        properties: item,
        geometry: { type: 'Point', coordinates: [item.point.lon, item.point.lat] },
      })),
    )
  }

  choose(keys: ReadonlySet<string>): void {
    this.#chosen = keys
  }

  /** The marks within the bounds at a zoom of Leaflet. */
  marks(bounds: GeoBounds, zoom: number): readonly MapMark[] {
    // Clusters are counted in tiles of 512 pixels, Leaflet in tiles of 256.
    const found = this.#index.getClusters([bounds.west, bounds.south, bounds.east, bounds.north], Math.floor(zoom - 1))
    return found.map(({ geometry, properties }) => {
      const [lon = 0, lat = 0] = geometry.coordinates
      const point = { lon, lat }
      if ('cluster_id' in properties) return this.#cluster(properties, point)
      const { key, name, units } = properties
      const count = units.length
      return { id: `place ${key}`, point, name, count, chosen: this.#chosen.has(key), places: 1, cluster: null, key }
    })
  }

  /** Keys of all the places in a cluster. */
  leaves(cluster: number): readonly string[] {
    return this.#items(cluster).map(({ key }) => key)
  }

  #cluster(properties: { cluster_id: number; point_count: number; name: string }, point: GeoPoint): MapMark {
    const { cluster_id: cluster, point_count: places, name } = properties
    const chosen = this.#chosen.size > 0 && this.leaves(cluster).some((key) => this.#chosen.has(key))
    return { id: `cluster ${cluster}`, point, name, count: this.#count(cluster), chosen, places, cluster, key: null }
  }

  /** A unit at several of its places counts once. */
  #count(cluster: number): number {
    const known = this.#counts.get(cluster)
    if (known !== undefined) return known
    const count = new Set(this.#items(cluster).flatMap(({ units }) => units)).size
    this.#counts.set(cluster, count)
    return count
  }

  #items(cluster: number): readonly MapItem[] {
    return this.#index.getLeaves(cluster, Number.POSITIVE_INFINITY).map(({ properties }) => properties)
  }
}
