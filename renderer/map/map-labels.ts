import type { GeoBounds } from '../../shared/domain/geometry.ts'
import type { Language } from '../../shared/messages/language.ts'
import type { MapLook } from '../../shared/places/map-look.ts'
import { fetchPacked } from './fetch-packed.ts'
import type { LabelKind } from './label-layout.ts'

type Names = Readonly<Record<Language, string>>
type Stand = { readonly lon: number; readonly lat: number; readonly zoom: number }

/** Longitude, latitude, least zoom, rank (and 4 for a capital), name, Vietnamese and Russian name ('' where like the name). */
export type TownRow = readonly [number, number, number, number, string, string, string]

/** `map/labels.json.gz`, as scripts/assets/map.mjs makes it; `towns.json.gz` has the rows of the smaller towns alone. */
export interface LabelFile {
  readonly waters: readonly (Stand & Names)[]
  readonly islands: readonly (Stand & Names)[]
  readonly countries: readonly (Stand & { readonly code: string })[]
  /** `of`: to which division of Viet Nam a name belongs; without it, it is of another country. */
  readonly provinces: readonly (Stand & Names & { readonly of?: MapLook['provinces'] })[]
  readonly towns: readonly TownRow[]
}

/** A name that may be printed, in the interface language. */
export interface MapLabel {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
  readonly kind: LabelKind
  readonly rank: number
  readonly text: string
  readonly of?: MapLook['provinces'] | undefined
}

/** From this zoom on, names are wanted that `fetchLabels` does not have: `FAR_ZOOM` in scripts/assets/map.mjs. */
export const TOWNS_FROM = 7

// Our own files, made at build time.
export const fetchLabels = async (base: string): Promise<LabelFile> =>
  (await fetchPacked(new URL('map/labels.json.gz', base).href)) as LabelFile
export const fetchTowns = async (base: string): Promise<readonly TownRow[]> =>
  (await fetchPacked(new URL('map/towns.json.gz', base).href)) as readonly TownRow[]

/** All names in one language, the more important first. */
export function labelsIn(file: LabelFile, language: Language): readonly MapLabel[] {
  const regions = new Intl.DisplayNames(language, { type: 'region' })
  const own = (kind: LabelKind) => (stand: Stand & Names) => ({ ...bare(stand), kind, text: stand[language] })
  const named: readonly MapLabel[] = [
    ...file.waters.map(own('water')),
    ...file.countries.map((stand) => ({
      ...bare(stand),
      kind: 'country' as const,
      text: (regions.of(stand.code) ?? '').toLocaleUpperCase(language),
    })),
    ...file.islands.map(own('island')),
    ...file.provinces.map((stand) => ({
      ...own('province')(stand),
      text: stand[language].toLocaleUpperCase(language),
      of: stand.of,
    })),
  ]
  return sorted([...named, ...townsIn(file.towns, language)])
}

/** Towns by their name in the language or, where it has none, by the one they have at home. */
export function townsIn(towns: readonly TownRow[], language: Language): readonly MapLabel[] {
  const labels = towns.map(([lon, lat, zoom, rank, name, vi, ru]): MapLabel => {
    const text = (language === 'vi' && vi) || (language === 'ru' && ru) || name
    return { lon, lat, zoom, kind: rank >= 4 ? 'capital' : 'town', rank: rank & 3, text }
  })
  return sorted(labels)
}

/** Of names that come at the same zoom, those of countries and seas stand before those of towns, and these before provinces. */
const LATER: Readonly<Record<LabelKind, number>> = {
  country: 0,
  water: 0,
  capital: 0.2,
  island: 0.5,
  town: 0.5,
  province: 0.9,
}

function sorted(labels: MapLabel[]): readonly MapLabel[] {
  const place = ({ zoom, kind, rank }: MapLabel): number =>
    zoom + LATER[kind] - (kind === 'town' || kind === 'capital' ? rank / 100 : 0)
  return labels.sort((a, b) => place(a) - place(b))
}

function bare({ lon, lat, zoom }: Stand): Pick<MapLabel, 'lon' | 'lat' | 'zoom' | 'rank'> {
  return { lon, lat, zoom, rank: zoom }
}

/** Names of large areas give way to their towns from this far past their first zoom on. */
const AREA_ZOOMS: Readonly<Partial<Record<LabelKind, number>>> = { country: 3.5, province: 3 }

export interface LabelSight {
  /** Longitudes may go round the world. */
  readonly view: GeoBounds
  readonly zoom: number
  /** Of which time names of provinces are printed; null for none. */
  readonly provinces: MapLook['provinces'] | null
}

/** The names to print of what is seen. */
export function labelsAt(labels: readonly MapLabel[], { view, zoom, provinces }: LabelSight): readonly MapLabel[] {
  const found: MapLabel[] = []
  for (const label of labels) {
    if (label.zoom > zoom + 1) break
    if (label.zoom > zoom || label.lat < view.south || label.lat > view.north) continue
    const most = AREA_ZOOMS[label.kind]
    if (most !== undefined && zoom > Math.max(7, label.zoom + most)) continue
    if (label.kind === 'province' && (provinces === null || (label.of ?? provinces) !== provinces)) continue
    for (const lon of copiesWithin(label.lon, view)) found.push({ ...label, lon })
  }
  return found
}

/** The longitude in each copy of the world that the view shows. */
export function copiesWithin(lon: number, view: GeoBounds): readonly number[] {
  const first = Math.ceil((view.west - lon) / 360)
  const last = Math.floor((view.east - lon) / 360)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => lon + 360 * (first + index))
}
