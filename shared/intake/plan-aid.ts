import type { Authority } from '../domain/authority.ts'
import { puts, type Change } from '../domain/changes.ts'
import type { Collection } from '../domain/collection.ts'
import { firstText } from '../domain/description.ts'
import type { CollectionId, Instant, LinkId, NewId } from '../domain/ids.ts'
import { originalsOf } from '../domain/page-copy.ts'
import type { Page } from '../domain/page.ts'
import type { Place } from '../domain/place.ts'
import { isDescribedByHand } from '../domain/undo-import.ts'
import type { Unit } from '../domain/unit.ts'
import type { FoundAid, FoundUnit } from '../formats/ead/read-ead.ts'
import type { FoundPage, FoundPlace } from '../formats/ead/read-ead-beside.ts'
import { unitsOfAid, type AidUnit } from '../formats/ead/units-of-aid.ts'
import { placeFor, type NewPlace } from '../places/name-place.ts'
import { doubt, newTally, planOf, type IntakePlan, type IntakeTally } from './intake-plan.ts'
import { recordFinder } from './record-finder.ts'
import { shelvesOf, type ItemPlace } from './shelves.ts'
import { photoFinder } from './tropy/find-photos.ts'

/** The collection that a finding aid goes into. */
export interface AidInto {
  readonly collectionId: CollectionId
  /** Absent where its archive is not to be told. */
  readonly collection?: Collection | undefined
  /** Its units, parents before children. */
  readonly units: readonly Unit[]
  readonly pages: readonly Page[]
  readonly places: readonly Place[]
  readonly authorities: readonly Authority[]
  /** What the gazetteer knows of a place of the file beside its name and point. */
  readonly known: (place: FoundPlace) => NewPlace
  readonly file: string
  readonly at: Instant
  readonly newId: NewId
  /** Told how far the plan is: units, records or items of all. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/**
 * What becomes of a finding aid: its units, beside what is there; its places; records for names that have an identifier,
 * found again by it; pages that came in as units of their own and are its files move to their units. Elements that no
 * field takes, files that are not here and codes that are there twice are told.
 */
export function planAid(aid: FoundAid, into: AidInto): IntakePlan {
  const tally = newTally()
  const beside = into.units.filter(({ parentId }) => parentId === null)
  const order = Math.max(-1, ...beside.map((unit) => unit.order)) + 1
  const records = recordFinder(into)
  const kept = archiveOf(aid, into, records)
  const made = unitsOfAid(kept.units, { ...into, parentId: null, order, recordId: records.idOf })
  tally.added = made.length
  tally.changes.push(
    ...puts('authorities', records.made()),
    ...kept.changes,
    ...puts(
      'units',
      made.map(({ unit }) => unit),
    ),
  )
  tellCodes(tally, made, into.units)
  placesOf(tally, made, into)
  pagesOf(tally, made, into)
  for (const [element, count] of aid.unread)
    tally.problems.push(doubt(null, 'ead-unread', { column: element, message: `<${element}> × ${count}` }))
  return planOf(tally, into.file, made.length)
}

/**
 * The archive that keeps the whole is the collection's, where that has none yet. Where it has another one, the units at the
 * top say so themselves.
 */
function archiveOf(
  { units, repository }: FoundAid,
  { collection, authorities }: AidInto,
  records: ReturnType<typeof recordFinder>,
): { readonly units: FoundAid['units']; readonly changes: readonly Change[] } {
  if (!repository) return { units, changes: [] }
  const { text, record } = repository
  const there = authorities.find(({ id }) => id === collection?.repository)
  const isThere = there?.name === text || (record && there?.identifiers.includes(record.identifier))
  if (isThere) return { units, changes: [] }
  if (collection && !there) {
    const id = record ? records.idOf({ ...record, kind: 'repository' }) : records.named(text)
    return { units, changes: puts('collections', [{ ...collection, repository: id }]) }
  }
  const said = (unit: FoundUnit): FoundUnit => ({
    ...unit,
    values: new Map([...unit.values, ['repositoryCode', [...(unit.values.get('repositoryCode') ?? []), repository]]]),
  })
  return { units: units.map(said), changes: [] }
}

/** A code twice at one place is most often a slip; one that is here already means that the file may have gone in before. */
function tellCodes(tally: IntakeTally, made: readonly AidUnit[], units: readonly Unit[]): void {
  const here = new Set(units.map(({ description }) => firstText(description, 'referenceCode')))
  const lines = new Map<string, number>()
  for (const { unit, found } of made) {
    const code = firstText(unit.description, 'referenceCode')
    if (code === '') continue
    const key = `${unit.parentId ?? ''} ${code}`
    const first = lines.get(key)
    const about = { column: 'referenceCode', message: first === undefined ? code : `${code} (${first})` }
    if (first !== undefined) tally.problems.push(doubt(found.line, 'ead-double-code', about))
    else if (here.has(code)) tally.problems.push(doubt(found.line, 'ead-known-code', about))
    lines.set(key, first ?? found.line)
  }
}

function placesOf(tally: IntakeTally, made: readonly AidUnit[], into: AidInto): void {
  const { collectionId, file, at: now, newId } = into
  const by = { by: 'import', at: now, file } as const
  const places = [...into.places]
  for (const { unit, found } of made)
    for (const place of found.places) {
      const named = placeFor(into.known(place), { collectionId, places, newId, now, by })
      if (named.changes.length > 0) places.push(named.place)
      const { asWritten, role, certainty } = place
      const link = {
        id: newId<LinkId>(),
        unitId: unit.id,
        placeId: named.place.id,
        asWritten,
        ...(role ? { role } : {}),
        ...(certainty ? { certainty } : {}),
      }
      tally.changes.push(...named.changes, ...puts('links', [{ ...link, collectionId, by }]))
    }
}

/** Pages that a person described, or that are part of something else, stay where they are. */
function pagesOf(tally: IntakeTally, made: readonly AidUnit[], into: AidInto): void {
  const shelves = shelvesOf(into.units, into.pages)
  const hashes = new Map(into.pages.flatMap(originalsOf).map((original) => [original, original]))
  const find = photoFinder(into.pages, hashes)
  const pageOf = ({ path, frame, sha256 }: FoundPage, line: number): readonly Page[] => {
    const file = find({ path, page: frame, checksum: sha256 ?? '' })
    if ('page' in file && !shelves.isTaken(file.page)) return [file.page]
    const code = 'code' in file && file.code === 'tropy-which-page' ? 'ead-which-page' : 'ead-no-page'
    tally.problems.push(doubt(line, code, { message: path }))
    return []
  }
  for (const [index, { unit, found }] of made.entries()) {
    into.onProgress?.({ done: index + 1, total: made.length })
    const pages = [...new Set(found.pages.flatMap((file) => pageOf(file, found.line)))]
    if (pages.length === 0) continue
    const loose = looseHolders(shelves.placeOf(pages))
    if (!loose) {
      const paths = pages.map(({ path }) => path).join(', ')
      tally.problems.push(doubt(found.line, 'ead-page-elsewhere', { message: paths }))
      continue
    }
    const emptied = loose.map((each) => ({ ...each, deletedAt: into.at }))
    tally.changes.push(...puts('pages', shelves.put(pages, unit.id)), ...puts('units', emptied))
  }
}

/** The units that have the pages and nothing else, and that nobody described; null where some are not so. */
function looseHolders(place: ItemPlace): readonly Unit[] | null {
  if (place.kind === 'new') return null
  const holders = place.kind === 'there' ? [place.unit] : [place.unit, ...place.emptied]
  return holders.every((each) => each.level === 'item' && !isDescribedByHand(each)) ? holders : null
}
