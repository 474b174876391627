import type { GeoBounds } from '../../shared/domain/geometry.ts'
import type { Language } from '../../shared/messages/language.ts'
import { fetchPacked } from './fetch-packed.ts'
import type { LabelKind } from './label-layout.ts'

type Names = Readonly<Record<Language, string>>
type Stand = { readonly lon: number; readonly lat: number; readonly zoom: number }

/** `map/labels.json.gz`, as scripts/assets/map.mjs makes it. */
export interface LabelFile {
  readonly waters: readonly (Stand & Names)[]
  readonly islands: readonly (Stand & Names)[]
  readonly countries: readonly (Stand & { readonly code: string })[]
  /** Longitude, latitude, least zoom, 1 for a capital, name, Vietnamese name, Russian name ('' where like the name). */
  readonly towns: readonly (readonly [number, number, number, 0 | 1, string, string, string])[]
}

/** A name that may be printed, in the interface language. */
export interface MapLabel {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
  readonly kind: LabelKind
  readonly text: string
}

export async function fetchLabels(base: string): Promise<LabelFile> {
  // Our own file, made at build time.
  return (await fetchPacked(new URL('map/labels.json.gz', base).href)) as LabelFile
}

/** All names in one language, the more important first. */
export function labelsIn(file: LabelFile, language: Language): readonly MapLabel[] {
  const regions = new Intl.DisplayNames(language, { type: 'region' })
  const own = (kind: LabelKind) => (stand: Stand & Names) => ({ ...bare(stand), kind, text: stand[language] })
  const named = [
    ...file.waters.map(own('water')),
    ...file.countries.map((stand) => ({
      ...bare(stand),
      kind: 'country' as const,
      text: regions.of(stand.code) ?? '',
    })),
    ...file.islands.map(own('island')),
  ]
  const towns = file.towns.map(([lon, lat, zoom, capital, name, vi, ru]): MapLabel => {
    const text = (language === 'vi' && vi) || (language === 'ru' && ru) || name
    return { lon, lat, zoom, kind: capital === 1 ? 'capital' : 'town', text }
  })
  const least = (kind: LabelKind): number => (kind === 'country' || kind === 'water' ? 0 : 0.5)
  return [...named, ...towns].sort((a, b) => a.zoom + least(a.kind) - b.zoom - least(b.kind))
}

function bare({ lon, lat, zoom }: Stand): Stand {
  return { lon, lat, zoom }
}

/** Countries give way to their towns from this far past their first zoom on. */
const COUNTRY_ZOOMS = 4

/** The names to print at a zoom within the view, whose longitudes may go round the world. */
export function labelsAt(labels: readonly MapLabel[], view: GeoBounds, zoom: number): readonly MapLabel[] {
  const found: MapLabel[] = []
  for (const label of labels) {
    if (label.zoom > zoom + 1) break
    if (label.zoom > zoom || label.lat < view.south || label.lat > view.north) continue
    if (label.kind === 'country' && zoom > Math.max(7, label.zoom + COUNTRY_ZOOMS)) continue
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
