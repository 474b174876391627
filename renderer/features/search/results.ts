import { CORE_NAMES } from '../../../shared/domain/fields/catalogue.ts'
import { formTexts, type FormPage } from '../../../shared/domain/forms/form-page.ts'
import { groupBy } from '../../../shared/domain/group-by.ts'
import type { CollectionId, FormPageId, PageId, RegionId, UnitId } from '../../../shared/domain/ids.ts'
import { LAYERS, type Layer } from '../../../shared/domain/layer.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { PlaceLink } from '../../../shared/domain/place.ts'
import { regionTexts, type Region } from '../../../shared/domain/region.ts'
import { readingText, type Reading } from '../../../shared/domain/reading.ts'
import type { Repositories, TextHit } from '../../../shared/domain/repositories.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { OrthographyChoice } from '../../../shared/domain/orthography.ts'
import { allNames } from '../../../shared/places/place-name.ts'
import { layerText } from '../../../shared/text/layer-hits.ts'
import { normalisedPage } from '../../../shared/text/orthography/normalised-page.ts'
import { snippet, type SnippetPart } from '../../../shared/text/snippet.ts'
import { hitsIn, isMeant, soughtWords, wordsOf, type SoughtWord } from '../../../shared/text/words.ts'

/** Hits asked for; more help nobody. */
export const MOST_HITS = 200
/** Where units must be of a time too: so many places of the words are looked at. */
const MOST_LOOKED_AT = 5000

/** One place where the words stand: a page, a region of it, or (page null) the description. */
export interface ResultHit {
  readonly page: Page | null
  readonly region?: Region
  readonly form?: FormPage
  /** Beside the text of the page: in how it is read, or in its translation. */
  readonly layer?: Layer
  readonly parts: readonly SnippetPart[]
}

/** A unit with its hits, pages in order, the description first. */
export interface ResultGroup {
  readonly unit: Unit
  readonly hits: readonly ResultHit[]
}

type Sources = Pick<
  Repositories,
  'texts' | 'collections' | 'units' | 'pages' | 'readings' | 'regions' | 'forms' | 'places'
>

/** Words, and what else is asked of the units that have them. */
interface Sought {
  readonly collectionId: CollectionId
  readonly query: string
  readonly isWanted?: ((unit: Unit) => boolean) | undefined
}

/** What is found, best unit first, with the words in their sentences. */
export async function findResults(sources: Sources, sought: Sought): Promise<readonly ResultGroup[]> {
  const { collectionId, query, isWanted } = sought
  const all = await sources.texts.search(collectionId, query, isWanted ? MOST_LOOKED_AT : MOST_HITS)
  const units = await sources.units.many([...new Set(all.map((hit) => hit.unitId))])
  const byId = new Map(units.filter(isWanted ?? (() => true)).map((unit) => [unit.id, unit]))
  const found = all.filter(({ unitId }) => byId.has(unitId)).slice(0, MOST_HITS)
  const pages = await pagesOf(sources, found)
  const readings = await sources.readings.best([...pages.keys()])
  const regions = await regionsOf(sources, found)
  const forms = await formsOf(sources, found)
  const named = await namesFound(sources, found, sought)
  const orthography = (await sources.collections.get(collectionId))?.orthography
  const hitFor = (hit: TextHit, unit: Unit): ResultHit[] => {
    if (!hit.pageId) {
      const told = [describedText(unit, query), named.get(unit.id) ?? ''].filter(Boolean).join(' · ')
      return [{ page: null, parts: snippet(told, query) }]
    }
    const page = pages.get(hit.pageId)
    const region = hit.regionId && regions.get(hit.regionId)
    if (region) return page ? [{ page, region, parts: snippet(regionTexts(region).join(' · '), query) }] : []
    const form = hit.formPageId && forms.get(hit.formPageId)
    if (form) return page ? [{ page, form, parts: snippet(formTexts(form).join(' · '), query) }] : []
    const reading = readings.get(hit.pageId)
    return page ? [{ page, ...(reading ? pageSnippet(reading, query, orthography) : { parts: [] }) }] : []
  }
  return [...groupBy(found, (hit) => hit.unitId)].flatMap(([unitId, hits]) => {
    const unit = byId.get(unitId)
    return unit ? [{ unit, hits: hits.flatMap((hit) => hitFor(hit, unit)).sort(byPage) }] : []
  })
}

/** As it is written, save where more of the words sought stand in the normalised text, or in what stands beside the lines. */
function pageSnippet(
  reading: Reading,
  query: string,
  orthography?: OrthographyChoice,
): Pick<ResultHit, 'parts' | 'layer'> {
  const sought = soughtWords(query)
  const written = readingText(reading)
  let [best, missing] = [{ text: written } as SaidText, notIn(written, sought).length]
  for (const other of otherTexts(reading, orthography)) {
    if (missing === 0) break
    const { text } = other()
    const left = notIn(text, sought).length
    if (left < missing) [best, missing] = [other(), left]
  }
  return { parts: snippet(best.text, query), ...(best.layer ? { layer: best.layer } : {}) }
}

interface SaidText {
  readonly text: string
  readonly layer?: Layer
}

/** The normalised text, then one layer after the other; made only when they are looked into. */
function otherTexts({ lines }: Reading, orthography?: OrthographyChoice): readonly (() => SaidText)[] {
  return [
    () => ({ text: normalisedPage(lines, orthography).text }),
    ...LAYERS.map((layer) => () => ({ text: layerText(lines, layer), layer })),
  ]
}

function notIn(text: string, sought: readonly SoughtWord[]): readonly SoughtWord[] {
  const words = wordsOf(text)
  return sought.filter((one) => !words.some(({ folded }) => isMeant(one, folded)))
}

async function pagesOf(sources: Sources, found: readonly TextHit[]): Promise<ReadonlyMap<PageId, Page>> {
  const ids = found.flatMap((hit) => hit.pageId ?? [])
  const pages = await Promise.all(ids.map((id) => sources.pages.get(id)))
  return new Map(pages.flatMap((page) => (page ? [[page.id, page] as const] : [])))
}

async function regionsOf(sources: Sources, found: readonly TextHit[]): Promise<ReadonlyMap<RegionId, Region>> {
  const regions = await sources.regions.many(found.flatMap((hit) => hit.regionId ?? []))
  return new Map(regions.map((region) => [region.id, region]))
}

async function formsOf(sources: Sources, found: readonly TextHit[]): Promise<ReadonlyMap<FormPageId, FormPage>> {
  const ids = found.flatMap((hit) => hit.formPageId ?? [])
  const forms = await Promise.all(ids.map((id) => sources.forms.page(id)))
  return new Map(forms.flatMap((form) => (form ? [[form.id, form] as const] : [])))
}

/** The names of places that units are found by, each after the one that it goes by: `Saint Petersburg (Ленинград)`. */
async function namesFound(
  { places }: Pick<Sources, 'places'>,
  found: readonly TextHit[],
  { collectionId, query }: Sought,
): Promise<ReadonlyMap<UnitId, string>> {
  const links = await places.linksOf([...new Set(found.flatMap(({ pageId, unitId }) => (pageId ? [] : [unitId])))])
  if (links.length === 0) return new Map()
  const byId = new Map((await places.all(collectionId)).map((place) => [place.id, place]))
  const told = ({ placeId, asWritten }: PlaceLink): readonly string[] => {
    const place = byId.get(placeId)
    const names = place ? [...allNames(place), asWritten] : [asWritten]
    const met = names.find((name) => hitsIn(name, query).length > 0)
    if (met === undefined) return []
    return [met === names[0] ? met : `${names[0]} (${met})`]
  }
  return new Map(
    [...groupBy(links, ({ unitId }) => unitId)].map(([id, all]) => [id, [...new Set(all.flatMap(told))].join(' · ')]),
  )
}

function byPage(a: ResultHit, b: ResultHit): number {
  return (a.page?.order ?? -1) - (b.page?.order ?? -1)
}

/** The described values that have a word sought; the title leads only when it has one, since it stands above anyway. */
function describedText(unit: Unit, query: string): string {
  return CORE_NAMES.flatMap((name) => unit.description[name] ?? [])
    .map((value) => value.text)
    .filter((text) => hitsIn(text, query).length > 0)
    .join(' · ')
}

/** One line of the list: a unit's heading, or a hit below it. */
export type ResultRow =
  | { readonly kind: 'unit'; readonly key: string; readonly unitId: UnitId; readonly group: ResultGroup }
  | {
      readonly kind: 'hit'
      readonly key: string
      readonly unitId: UnitId
      readonly group: ResultGroup
      readonly hit: ResultHit
    }

export function rowsOf(groups: readonly ResultGroup[]): readonly ResultRow[] {
  return groups.flatMap((group): readonly ResultRow[] => [
    { kind: 'unit', key: group.unit.id, unitId: group.unit.id, group },
    ...group.hits.map((hit) => ({
      kind: 'hit' as const,
      key: `${group.unit.id} ${hit.page?.id ?? ''} ${hit.region?.id ?? hit.form?.id ?? ''}`,
      unitId: group.unit.id,
      group,
      hit,
    })),
  ])
}
