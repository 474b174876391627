import Supercluster from 'supercluster'
import type { GeoBounds, GeoPoint } from '../../shared/domain/geometry.ts'

/** A place to show: `count` is how many units are there. `key` is the caller's own. */
export interface MapItem {
  readonly key: string
  readonly point: GeoPoint
  readonly name: string
  readonly count: number
}

/** What stands on the map at one zoom: a place, or several too close to tell apart. */
export interface MapMark {
  /** The same mark has the same id while the items stay the same. */
  readonly id: string
  readonly point: GeoPoint
  /** Of the place, or of the one with the most units among several. */
  readonly name: string
  /** Units at all of its places. */
  readonly count: number
  /** How many places it stands for. */
  readonly places: number
  /** For several places: what `leaves` takes. */
  readonly cluster: number | null
  /** For one place: its key. */
  readonly key: string | null
}

interface Properties {
  readonly key: string
  readonly name: string
  readonly count: number
}

interface Gathered {
  count: number
  name: string
  most: number
}

/** Gathers places that stand within 56 pixels of each other, up to the zoom where all stand alone. */
export class ClusterIndex {
  readonly #index: Supercluster<Properties, Gathered>

  constructor(items: readonly MapItem[]) {
    this.#index = new Supercluster<Properties, Gathered>({
      radius: 56,
      maxZoom: 10,
      map: ({ count, name }) => ({ count, name, most: count }),
      reduce: (into, { count, name, most }) => {
        into.count += count
        if (most <= into.most) return
        into.most = most
        into.name = name
      },
    })
    this.#index.load(
      items.map(({ key, name, count, point }) => ({
        type: 'Feature',
        properties: { key, name, count },
        geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
      })),
    )
  }

  /** The marks within the bounds at a zoom of Leaflet. */
  marks(bounds: GeoBounds, zoom: number): readonly MapMark[] {
    // Clusters are counted in tiles of 512 pixels, Leaflet in tiles of 256.
    const found = this.#index.getClusters([bounds.west, bounds.south, bounds.east, bounds.north], Math.floor(zoom - 1))
    return found.map((feature) => {
      const [lon = 0, lat = 0] = feature.geometry.coordinates
      const { properties } = feature
      const isCluster = 'cluster_id' in properties
      return {
        id: isCluster ? `cluster ${properties.cluster_id}` : `place ${properties.key}`,
        point: { lon, lat },
        name: properties.name,
        count: properties.count,
        places: isCluster ? properties.point_count : 1,
        cluster: isCluster ? properties.cluster_id : null,
        key: isCluster ? null : properties.key,
      }
    })
  }

  /** Keys of all the places in a cluster. */
  leaves(cluster: number): readonly string[] {
    return this.#index.getLeaves(cluster, Number.POSITIVE_INFINITY).map(({ properties }) => properties.key)
  }
}
