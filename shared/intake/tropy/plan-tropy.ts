import { puts } from '../../domain/changes.ts'
import { bookOf, type FieldBook } from '../../domain/fields/catalogue.ts'
import type { FieldName } from '../../domain/fields/field.ts'
import type { UnitId } from '../../domain/ids.ts'
import { joinDescriptions } from '../../domain/join-descriptions.ts'
import type { Page } from '../../domain/page.ts'
import { isDescribedByHand } from '../../domain/undo-import.ts'
import type { Unit } from '../../domain/unit.ts'
import type { TropyItem, TropyPhoto, TropyProject } from '../../formats/tropy/tropy-project.ts'
import { doubt, newTally, planOf, type IntakePlan, type IntakeTally } from '../intake-plan.ts'
import type { IntakeProblem } from '../intake-report.ts'
import { photoFinder, type FoundPhoto } from './find-photos.ts'
import { shelvesOf, type ItemPlace, type Shelves } from '../shelves.ts'
import { PlacesOfPhotos, pointsOfItem, withoutPoint } from './photo-places.ts'
import { leave, readingsOfPhoto, regionsOfPhoto, type LeftOut } from './said-of-photo.ts'
import { fieldOfProperty, fieldsOfProperties, templateFor } from './tropy-fields.ts'
import { byItem, type FieldsOf, type TropyInto } from './tropy-into.ts'
import { listUnits, type ListUnits } from './tropy-lists-as-units.ts'
import { describedBy, valuesOfItem, type SaidBeside, type Unfit } from './tropy-values.ts'

interface Work {
  readonly into: TropyInto
  readonly fields: FieldsOf
  readonly book: FieldBook
  readonly lists: ListUnits
  readonly shelves: Shelves
  readonly find: (photo: TropyPhoto) => FoundPhoto
  readonly tally: IntakeTally
  readonly left: LeftOut
  readonly places: PlacesOfPhotos
  /** The units without pages, by what they say. */
  readonly said: Map<string, Unit>
}

/**
 * What becomes of a project in a collection: items describe the units that have their photos, or are new ones; of units
 * of single pictures that are one item the first takes the pages, the others go to the trash. Tags are subjects, lists
 * units or subjects, properties fields of the crosswalk or the users' own, points of photos places, selections regions, transcriptions texts of
 * pages. What is there already stays, so that a project may go in again. What can't be taken is told as doubts.
 */
export function planTropy(project: TropyProject, into: TropyInto): IntakePlan {
  const fields = fieldsOfProperties(project.items.flatMap(({ metadata }) => [...withoutPoint(metadata).keys()]))
  const template = templateFor(fields.values(), into.templates, into.newId)
  const work: Work = {
    into,
    fields,
    book: bookOf(template ? [...into.templates, template] : into.templates),
    lists: listUnits(project.items, into),
    shelves: shelvesOf(into.units, into.pages),
    find: photoFinder(into.pages, into.md5s),
    tally: newTally(),
    left: new Map(),
    places: new PlacesOfPhotos(into),
    said: unitsWithoutPages(into),
  }
  const { tally, left, lists } = work
  for (const [index, item] of project.items.entries()) {
    placeItem(work, item, index + 1)
    into.onProgress?.({ done: index + 1, total: project.items.length })
  }
  tally.changes.unshift(...puts('templates', template ? [template] : []), ...puts('units', lists.made()))
  tally.added += lists.made().length
  tally.problems.push(...[...left].map(([code, count]) => doubt(null, code, { message: String(count) })))
  const problems = tally.problems.map((problem) => titled(problem, project.items))
  return planOf({ ...tally, problems }, into.file, project.items.length)
}

/** Says which item is meant in its user's words: its title, its number, or the file of its first photo. */
function titled(problem: IntakeProblem, items: readonly TropyItem[]): IntakeProblem {
  const item = problem.row === null ? undefined : items[problem.row - 1]
  if (!item) return problem
  const said = (field: FieldName): string | undefined =>
    [...item.metadata].find(([uri, { text }]) => fieldOfProperty(uri) === field && text.trim() !== '')?.[1].text.trim()
  const title = said('title') ?? said('referenceCode') ?? item.photos[0]?.path.split(/[/\\]/).at(-1)
  return title ? { ...problem, title } : problem
}

/** An item with the pages that its photos are. */
interface ItemFound {
  readonly item: TropyItem
  readonly found: readonly { readonly photo: TropyPhoto; readonly page: Page | null }[]
}

function unitsWithoutPages({ units, pages }: TropyInto): Map<string, Unit> {
  const holders = new Set(pages.map(({ unitId }) => unitId))
  return new Map(units.filter(({ id }) => !holders.has(id)).map((unit) => [wordsOf(unit.description), unit]))
}

/** What a description says, whoever says it. */
function wordsOf(description: Unit['description']): string {
  const said = Object.entries(description).map(([field, values]) => [field, values.map(({ text }) => text)])
  return JSON.stringify(said.sort())
}

function placeItem(work: Work, item: TropyItem, row: number): void {
  const { into, shelves, tally } = work
  const found = item.photos.map((photo) => ({ photo, page: pageOf(work, photo, row) }))
  const pages = [...new Set(found.flatMap(({ page }) => page ?? []))]
  const place = shelves.placeOf(pages)
  const beside = besideOf(work, { item, found }, place)
  const { values, unfit } = valuesOfItem({ ...item, metadata: withoutPoint(item.metadata) }, beside, {
    ...work,
    by: byItem(into, row),
  })
  const before = unitAt(work, place, item)
  const described = describedBy(before.description, values, work.book)
  tellUnfit(tally, row, [...unfit, ...described.unfit])
  const known = place.kind === 'new' && pages.length === 0 ? work.said.get(wordsOf(described.description)) : undefined
  const points = pointsOfItem(item)
  if (known) {
    tally.same += 1
    tally.changes.push(...work.places.changesFor(known.id, points, byItem(into, row)))
    return
  }
  const unit: Unit = { ...before, description: described.description, updatedAt: into.at }
  const moved = shelves.put(pages, unit.id)
  const isNew = place.kind === 'new'
  const isChanged = described.description !== before.description || moved.length > 0
  if (isNew) tally.added += 1
  else if (isChanged) tally.changed += 1
  else tally.same += 1
  if (isNew || isChanged) tally.changes.push(...puts('units', [unit]), ...puts('pages', moved))
  if (place.kind === 'gathered')
    tally.changes.push(
      ...puts(
        'units',
        place.emptied.map((emptied) => ({ ...emptied, deletedAt: into.at })),
      ),
    )
  tally.changes.push(...work.places.changesFor(unit.id, points, byItem(into, row)))
  for (const { photo, page } of found) if (page) sayOfPage(work, photo, { page, row })
}

/** null where no page is the photo, which is told. */
function pageOf({ find, shelves, tally, left }: Work, photo: TropyPhoto, row: number): Page | null {
  leave(left, 'tropy-left-fields', withoutPoint(photo.metadata).size)
  if (photo.edited) leave(left, 'tropy-left-edits')
  const found = find(photo)
  if ('page' in found && !shelves.isTaken(found.page)) return found.page
  leave(left, 'tropy-left-selections', photo.selections.length)
  leave(left, 'tropy-left-texts', photo.transcriptions.length)
  tally.problems.push(doubt(row, 'code' in found ? found.code : 'tropy-page-taken', { message: photo.path }))
  return null
}

function sayOfPage({ into, tally, left }: Work, photo: TropyPhoto, at: { readonly page: Page; readonly row: number }) {
  const around = { into, left, ...at }
  tally.changes.push(
    ...puts('regions', regionsOfPhoto(photo, around)),
    ...puts('readings', readingsOfPhoto(photo, around)),
  )
}

/** Tags are subjects; so are lists that the unit does not lie in. Notes of photos without a page are never lost. */
function besideOf({ into: { choice } }: Work, { item, found }: ItemFound, place: ItemPlace): SaidBeside {
  const inUnits = choice.lists === 'units' && place.kind === 'new' && !place.isPart
  const lists = item.lists.slice(inUnits ? 1 : 0).map((path) => path.join(' / '))
  const notes = found.filter(({ page }) => page === null || choice.notes === 'note')
  return { subjects: [...item.tags, ...lists], notes: notes.flatMap(({ photo }) => notesOf(photo, found.length > 1)) }
}

/** Of several photos, each note says of which it is. */
function notesOf({ notes, path }: TropyPhoto, named: boolean): readonly string[] {
  const name = named ? `${path.split('/').at(-1) ?? path}: ` : ''
  return notes.map(({ text }) => `${name}${text}`)
}

/** The unit before the item is said of it. */
function unitAt({ into, lists }: Work, place: ItemPlace, item: TropyItem): Unit {
  if (place.kind === 'there') return place.unit
  if (place.kind === 'gathered') {
    const { unit, emptied } = place
    const isHand = emptied.some(isDescribedByHand)
    return isHand ? { ...unit, description: joinDescriptions([unit, ...emptied], into.at) } : unit
  }
  const [list] = item.lists
  const inList = into.choice.lists === 'units' && !place.isPart && list !== undefined
  const parentId = inList ? lists.of(list) : place.parentId
  const { collectionId, at, newId } = into
  const order = lists.nextOrder(parentId)
  return {
    id: newId<UnitId>(),
    collectionId,
    parentId,
    order,
    level: 'item',
    description: {},
    createdAt: at,
    updatedAt: at,
  }
}

function tellUnfit(tally: IntakeTally, row: number, unfit: readonly Unfit[]): void {
  tally.problems.push(...unfit.map(({ code, field, text }) => doubt(row, code, { column: field, message: text })))
}
