import { puts, type Change } from './changes.ts'
import { firstText, withField } from './description.ts'
import type { Instant, LinkId, NewId, PageId, UnitId } from './ids.ts'
import { joinDescriptions } from './join-descriptions.ts'
import type { Page } from './page.ts'
import type { PlaceLink } from './place.ts'
import { joinedAccess } from './restriction.ts'
import type { Unit } from './unit.ts'

// What a hand does to the pages of items, as changes that can be undone. Pure.

/** A unit with its pages, in their order. */
export interface PageHolder {
  readonly unit: Unit
  readonly pages: readonly Page[]
}

/** Where pages go: before a page of the unit, or to its end. */
export interface PagePlace {
  readonly unitId: UnitId
  /** null for the end. */
  readonly before: PageId | null
}

/** Who acts, and when. */
export interface ArrangeMoment {
  readonly at: Instant
  readonly newId: NewId
}

/** Moves pages, in the order in which they stand, to one place; nothing where they stand there already. */
export function movePages(
  holders: readonly PageHolder[],
  ids: ReadonlySet<PageId>,
  place: PagePlace,
): readonly Change[] {
  const moving = chosenPages(holders, ids)
  const after = holders.map(({ unit, pages }) => {
    if (unit.id !== place.unitId) return { unit, pages: pages.filter((page) => !ids.has(page.id)) }
    const at = place.before === null ? pages.length : pages.findIndex((page) => page.id === place.before)
    const [head, tail] = [pages.slice(0, at < 0 ? pages.length : at), at < 0 ? [] : pages.slice(at)]
    const stays = (page: Page): boolean => !ids.has(page.id)
    return { unit, pages: [...head.filter(stays), ...moving, ...tail.filter(stays)] }
  })
  return renumbered(holders, after)
}

/** Moves pages one step earlier (-1) or later (+1); past the end of their item they go into the one beside it. */
export function shiftPages(holders: readonly PageHolder[], ids: ReadonlySet<PageId>, step: -1 | 1): readonly Change[] {
  const place = step < 0 ? placeBefore(holders, ids) : placeAfter(holders, ids)
  return place ? movePages(holders, ids, place) : []
}

function placeBefore(holders: readonly PageHolder[], ids: ReadonlySet<PageId>): PagePlace | null {
  const at = holders.findIndex(({ pages }) => pages.some((page) => ids.has(page.id)))
  const holder = holders[at]
  if (!holder) return null
  const first = holder.pages.findIndex((page) => ids.has(page.id))
  const previous = holder.pages[first - 1]
  if (previous) return { unitId: holder.unit.id, before: previous.id }
  const above = holders[at - 1]
  return above ? { unitId: above.unit.id, before: null } : null
}

function placeAfter(holders: readonly PageHolder[], ids: ReadonlySet<PageId>): PagePlace | null {
  const at = holders.findLastIndex(({ pages }) => pages.some((page) => ids.has(page.id)))
  const holder = holders[at]
  if (!holder) return null
  const last = holder.pages.findLastIndex((page) => ids.has(page.id))
  if (last < holder.pages.length - 1) {
    return { unitId: holder.unit.id, before: holder.pages[last + 2]?.id ?? null }
  }
  const below = holders[at + 1]
  return below ? { unitId: below.unit.id, before: below.pages[0]?.id ?? null } : null
}

/**
 * Makes a new item of the chosen pages, right after the one that holds the first of them, and called like it with a
 * number. null where nothing would be left in that item, or nothing is chosen: there is nothing to part.
 * `siblings` are all units beside that item, in order.
 */
export function splitPages(
  holders: readonly PageHolder[],
  ids: ReadonlySet<PageId>,
  context: ArrangeMoment & { readonly siblings: readonly Unit[] },
): { readonly made: Unit; readonly changes: readonly Change[] } | null {
  const holder = holders.find(({ pages }) => pages.some((page) => ids.has(page.id)))
  if (!holder || holder.pages.every((page) => ids.has(page.id))) return null
  const { siblings } = context
  const at = siblings.findIndex((unit) => unit.id === holder.unit.id) + 1
  const made = partOf(holder.unit, { ...context, order: at })
  const later = siblings.slice(at).map((unit, index) => ({ ...unit, order: at + 1 + index }))
  const earlier = siblings.slice(0, at).flatMap((unit, order) => (unit.order === order ? [] : [{ ...unit, order }]))
  const moved = movePages([...holders, { unit: made, pages: [] }], ids, { unitId: made.id, before: null })
  return { made, changes: [...puts('units', [...earlier, made, ...later]), ...moved] }
}

function partOf(
  whole: Unit,
  { at, newId, order, siblings }: ArrangeMoment & { readonly order: number; readonly siblings: readonly Unit[] },
): Unit {
  const { collectionId, parentId, level, access } = whole
  const title = freeTitle(firstText(whole.description, 'title'), siblings)
  const description = title === '' ? {} : withField({}, 'title', [{ text: title, by: { by: 'person', at } }])
  return {
    ...{ id: newId(), collectionId, parentId, level, order, description, createdAt: at, updatedAt: at },
    // Its pages are withheld as they were.
    ...(access ? { access } : {}),
  }
}

/** 'Letter' to 'Letter (2)', 'Letter (2)' to 'Letter (3)': the first that no sibling has. */
function freeTitle(title: string, siblings: readonly Unit[]): string {
  if (title === '') return ''
  const taken = new Set(siblings.map((unit) => firstText(unit.description, 'title')))
  const stem = title.replace(/ \(\d+\)$/u, '')
  for (let number = 2; ; number += 1) {
    const name = `${stem} (${number})`
    if (!taken.has(name)) return name
  }
}

/**
 * Joins items into the first: their pages follow its own, its description takes what it lacks, and it gets their
 * places. The others go to the trash with their descriptions. Nothing where there are not two.
 */
export function mergeItems(
  holders: readonly PageHolder[],
  links: readonly PlaceLink[],
  { at, newId }: ArrangeMoment,
): readonly Change[] {
  const [first, ...others] = holders
  if (!first || others.length === 0) return []
  const description = joinDescriptions([first.unit, ...others.map(({ unit }) => unit)], at)
  const { access: _access, ...plain } = first.unit
  const all = new Set(others.flatMap(({ pages }) => pages.map((page) => page.id)))
  return [
    ...puts('units', [{ ...plain, ...joinedAccess(holders.map(({ unit }) => unit)), description, updatedAt: at }]),
    ...puts(
      'units',
      others.map(({ unit }) => ({ ...unit, deletedAt: at })),
    ),
    ...puts('links', joinedLinks(first.unit, links, newId)),
    ...movePages(holders, all, { unitId: first.unit.id, before: null }),
  ]
}

/** The links that the first unit lacks: copies, so that an item restored from the trash still has its own. */
function joinedLinks(first: Unit, links: readonly PlaceLink[], newId: NewId): readonly PlaceLink[] {
  const has = new Set(links.filter((link) => link.unitId === first.id).map((link) => link.placeId))
  return links.flatMap((link) => {
    if (has.has(link.placeId)) return []
    has.add(link.placeId)
    return [{ ...link, id: newId<LinkId>(), unitId: first.id }]
  })
}

/** Makes a page the one that stands for its item; null for the first page, whichever it is. */
export function setCover(unit: Unit, pageId: PageId | null, at: Instant): readonly Change[] {
  if ((unit.cover ?? null) === pageId) return []
  const { cover: _cover, ...plain } = unit
  return puts('units', [{ ...plain, ...(pageId === null ? {} : { cover: pageId }), updatedAt: at }])
}

/** The page that stands for an item: the one chosen, while it is there, else the first. */
export function coverOf(unit: Pick<Unit, 'cover'> | undefined, pages: readonly Page[]): Page | undefined {
  return pages.find((page) => page.id === unit?.cover) ?? pages[0]
}

/** The chosen pages, in the order in which they stand. */
export function chosenPages(holders: readonly PageHolder[], ids: ReadonlySet<PageId>): readonly Page[] {
  return holders.flatMap(({ pages }) => pages.filter((page) => ids.has(page.id)))
}

/** Right before or right after a page; null where it is none of the holders'. */
export function placeBeside(holders: readonly PageHolder[], id: PageId, side: 'before' | 'after'): PagePlace | null {
  const holder = holders.find(({ pages }) => pages.some((page) => page.id === id))
  if (!holder) return null
  const at = holder.pages.findIndex((page) => page.id === id)
  return { unitId: holder.unit.id, before: side === 'before' ? id : (holder.pages[at + 1]?.id ?? null) }
}

/** The page and those after it in its item: what goes into a new one that begins with it. */
export function fromPageOn(holders: readonly PageHolder[], id: PageId): ReadonlySet<PageId> {
  const pages = holders.find((holder) => holder.pages.some((page) => page.id === id))?.pages ?? []
  return new Set(pages.slice(pages.findIndex((page) => page.id === id)).map((page) => page.id))
}

function renumbered(before: readonly PageHolder[], after: readonly PageHolder[]): readonly Change[] {
  const was = new Map(before.flatMap(({ pages }) => pages.map((page) => [page.id, page])))
  return puts(
    'pages',
    after.flatMap(({ unit, pages }) =>
      pages.flatMap((page, order) => {
        const old = was.get(page.id)
        return old?.order === order && old.unitId === unit.id ? [] : [{ ...page, unitId: unit.id, order }]
      }),
    ),
  )
}
