import type { ShapeColours } from './drawn-map.ts'

/** Of a feature: what stands beside its geometry. */
export type ShapeProperties = Readonly<Record<string, unknown>>

export type ShapeKind = 'point' | 'line' | 'polygon'

/** How a shape is drawn; widths and radii in CSS pixels. */
export interface ShapeLook {
  readonly fill?: string
  readonly fillOpacity?: number
  readonly stroke?: string
  readonly strokeOpacity?: number
  readonly width?: number
  readonly dash?: readonly number[]
  readonly radius?: number
  readonly name?: string
}

/** By the properties of simplestyle 1.1, which programs write for web maps; else in the colour of the user's maps. */
export function lookOfShape(kind: ShapeKind, properties: ShapeProperties, { own }: ShapeColours): ShapeLook {
  const name = textOf(properties['name'] ?? properties['title'] ?? properties['Name'])
  const stroke = colourOf(properties['stroke']) ?? own
  const strokeOpacity = numberOf(properties['stroke-opacity'], 1)
  const width = numberOf(properties['stroke-width'], 2)
  switch (kind) {
    case 'point':
      return { fill: colourOf(properties['marker-color']) ?? own, radius: 4, ...(name ? { name } : {}) }
    case 'line':
      return { stroke, strokeOpacity, width }
    case 'polygon': {
      const fill = colourOf(properties['fill']) ?? own
      return { stroke, strokeOpacity, width, fill, fillOpacity: numberOf(properties['fill-opacity'], 0.25) }
    }
  }
}

/** Layers of vector tiles in the order in which they are drawn; those of other names come after, as they stand. */
const ORDER = ['earth', 'land', 'landcover', 'globallandcover', 'landuse', 'park', 'natural', 'water', 'physical_line', 'waterway',
  'building', 'buildings', 'roads', 'transit', 'transportation', 'road', 'boundaries', 'boundary', 'admin'] // prettier-ignore

/** Layers of names alone, and of details that would be dots. */
const LEFT_OUT: ReadonlySet<string> = new Set(['poi', 'pois', 'housenumber', 'transportation_name', 'water_name',
  'physical_point', 'mountain_peak', 'aerodrome_label', 'aeroway', 'road_label', 'poi_label', 'water_label']) // prettier-ignore

/** Layers of names of places. */
const PLACES: ReadonlySet<string> = new Set(['place', 'places', 'place_label'])

/** The names of the layers that are drawn, from below. */
export function layersInOrder(names: readonly string[]): readonly string[] {
  const rank = (name: string): number => {
    const at = ORDER.indexOf(name)
    return at < 0 ? (PLACES.has(name) ? ORDER.length + 1 : ORDER.length) : at
  }
  return names.filter((name) => !LEFT_OUT.has(name)).sort((a, b) => rank(a) - rank(b))
}

interface Featured {
  readonly kind: ShapeKind
  readonly properties: ShapeProperties
}

/** The look of a feature of a layer by the schemas of OpenMapTiles, Protomaps and Mapbox Streets; others as `lookOfShape`. */
export function lookOfLayer(layer: string, { kind, properties }: Featured, colours: ShapeColours): ShapeLook | null {
  const { sea, land, coast, river, border } = colours
  switch (layer) {
    case 'earth':
    case 'land':
      return kind === 'polygon' ? { fill: land } : null
    case 'water':
      return kind === 'polygon' ? { fill: sea, stroke: coast, width: 0.5 } : { stroke: river, width: 0.9 }
    case 'waterway':
    case 'physical_line':
      return kind === 'line' ? { stroke: river, width: 0.9 } : null
    case 'landcover':
    case 'globallandcover':
    case 'landuse':
    case 'natural':
    case 'park':
      return kind === 'polygon' ? { fill: coast, fillOpacity: 0.15 } : null
    case 'building':
    case 'buildings':
      return kind === 'polygon' ? { fill: border, fillOpacity: 0.5 } : null
    case 'roads':
    case 'road':
    case 'transit':
    case 'transportation':
      return kind === 'line' ? { stroke: coast, width: widthOfRoad(properties) } : null
    case 'boundaries':
    case 'boundary':
    case 'admin':
      return kind === 'line' ? { stroke: border, width: 1 } : null
    default:
      return PLACES.has(layer) ? placeName(kind, properties) : lookOfShape(kind, properties, colours)
  }
}

const WIDE: ReadonlySet<unknown> = new Set(['motorway', 'trunk', 'highway', 'primary', 'major_road'])

function widthOfRoad(properties: ShapeProperties): number {
  return WIDE.has(properties['class'] ?? properties['kind'] ?? properties['pmap:kind']) ? 2 : 1
}

function placeName(kind: ShapeKind, properties: ShapeProperties): ShapeLook | null {
  const name = textOf(properties['name'])
  return kind === 'point' && name ? { name, radius: 0 } : null
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function numberOf(value: unknown, otherwise: number): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : otherwise
}

/** Only what is a colour: with three or six digits, the sign before them may be missing. */
function colourOf(value: unknown): string | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(typeof value === 'string' ? value : '') ?? []
  return digits && `#${digits}`
}
