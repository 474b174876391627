import type { DateMatch } from '../../shared/dates/search-dates.ts'
import type { AuthorityId, CollectionId, PageId, RegionId, UnitId } from '../../shared/domain/ids.ts'
import type { ReviewState } from '../../shared/domain/review.ts'
import { WHOLE_MAP, type MapWish } from './map-wish.ts'

export type View = 'grid' | 'list' | 'map'

/** A page that takes the centre instead of the view: full-width tasks, never modal wizards. */
export type Task =
  | 'import'
  | 'intake'
  | 'export'
  | 'settings'
  | 'templates'
  | 'leaves'
  | 'codes'
  | 'new-collection'
  | 'trash'
  | 'pages'
  | 'adjust'
  | 'imports'
  | 'activity'
  | 'authorities'
  | 'vouch'
  | 'suggest'
  | 'duplicates'
  | 'integrity'
  | 'add-readings'
  | 'compare'
  | 'words'
  | 'mentions'
  | 'geotag'
  | 'lay-map'
  | 'forms'
  | 'replace'
  | 'batch'
  | 'batch-replace'
  | 'measure'
  | 'read-as'

/** The open reader: one unit, at one page, with the words to light up and the region to show first. */
export interface OpenReader {
  readonly unitId: UnitId
  readonly pageId: PageId | null
  readonly query: string
  readonly regionId?: RegionId
}

/** A time that is sought, as somebody wrote it. */
export interface DateQuery {
  readonly wording: string
  readonly how: DateMatch
}

/** Nothing written yet. */
export const ANY_DATE: DateQuery = { wording: '', how: 'overlaps' }

/** What everything else is narrowed to; null until the map has told it. */
export interface Narrowed {
  readonly unitIds: ReadonlySet<UnitId> | null
}

/** What the window shows; the archive itself is never in here. */
export interface Desk {
  readonly collectionId: CollectionId | null
  /** The unit chosen in the tree; null for the whole collection. */
  readonly scope: UnitId | null
  readonly view: View
  /** Only items whose text is reviewed so far are shown; null for all. */
  readonly review: ReviewState | null
  readonly selection: ReadonlySet<UnitId>
  /** Where a range selection starts from, and the keyboard is. */
  readonly anchor: UnitId | null
  readonly reader: OpenReader | null
  readonly task: Task | null
  /** The authority record that their page is open at. */
  readonly authority: AuthorityId | null
  readonly query: string
  /** null where nothing is sought by date; its wording may be empty yet. */
  readonly dates: DateQuery | null
  /** Tree, grid and table show only what the map shows, or did when it was last looked at; null for all. */
  readonly narrowed: Narrowed | null
  /** The help lies over all that is open, which stays as it is. */
  readonly helpOpen: boolean
  readonly jobsOpen: boolean
  readonly paletteOpen: boolean
  /** Only the page, where one is open. */
  readonly fullScreen: boolean
}

export type DeskAction =
  | { readonly type: 'open-collection'; readonly id: CollectionId | null }
  | { readonly type: 'scope'; readonly unitId: UnitId | null }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'review'; readonly state: ReviewState | null }
  | { readonly type: 'select'; readonly unitIds: readonly UnitId[]; readonly anchor?: UnitId | null }
  | {
      readonly type: 'read'
      readonly unitId: UnitId
      readonly pageId?: PageId
      readonly query?: string
      readonly regionId?: RegionId
    }
  | { readonly type: 'close-reader' }
  | { readonly type: 'task'; readonly task: Task | null }
  | { readonly type: 'authority'; readonly id: AuthorityId | null }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'search-dates'; readonly dates: DateQuery | null }
  | { readonly type: 'map'; readonly wish: Partial<MapWish> }
  | { readonly type: 'narrow'; readonly on: boolean }
  | { readonly type: 'narrow-to'; readonly unitIds: ReadonlySet<UnitId> }
  | { readonly type: 'help'; readonly open: boolean }
  | { readonly type: 'jobs'; readonly open: boolean }
  | { readonly type: 'palette'; readonly open: boolean }
  | { readonly type: 'full-screen'; readonly on: boolean }

export const EMPTY_DESK: Desk = {
  collectionId: null,
  scope: null,
  view: 'grid',
  review: null,
  selection: new Set(),
  anchor: null,
  reader: null,
  task: null,
  authority: null,
  query: '',
  dates: null,
  narrowed: null,
  helpOpen: false,
  jobsOpen: false,
  paletteOpen: false,
  fullScreen: false,
}

/** What brings something else into the centre, where the help must not hide it. */
const SHOWS: ReadonlySet<DeskAction['type']> = new Set(['scope', 'view', 'read', 'task', 'authority', 'search-dates'])

/** The next state of the window. Pure. */
export function deskAfter(desk: Desk, action: DeskAction): Desk {
  const next = deskWith(desk, action)
  const isCovered = next.helpOpen && (SHOWS.has(action.type) || (action.type === 'search' && action.query !== ''))
  return isCovered ? { ...next, helpOpen: false } : next
}

function deskWith(desk: Desk, action: DeskAction): Desk {
  switch (action.type) {
    case 'open-collection':
      return { ...EMPTY_DESK, collectionId: action.id, view: desk.view, jobsOpen: desk.jobsOpen }
    case 'scope':
      return deskWithin(desk, action.unitId)
    case 'view':
      return { ...desk, view: action.view, reader: null, task: null, query: '', dates: null }
    case 'review':
      // What is not shown is not selected.
      return { ...desk, review: action.state, selection: new Set(), anchor: null }
    case 'select':
      return {
        ...desk,
        selection: new Set(action.unitIds),
        anchor: action.anchor === undefined ? (action.unitIds.at(-1) ?? null) : action.anchor,
      }
    case 'read':
      return {
        ...desk,
        task: null,
        selection: new Set([action.unitId]),
        anchor: action.unitId,
        reader: {
          unitId: action.unitId,
          pageId: action.pageId ?? null,
          query: action.query ?? '',
          ...(action.regionId && { regionId: action.regionId }),
        },
      }
    case 'close-reader':
      return { ...desk, reader: null }
    case 'task':
      return { ...desk, task: action.task }
    case 'authority':
      return { ...desk, task: 'authorities', authority: action.id }
    case 'search':
      // Emptying the search leaves what is open as it is; new words show what they find.
      return action.query === '' ? { ...desk, query: '' } : { ...desk, query: action.query, reader: null, task: null }
    case 'search-dates':
      return action.dates === null
        ? { ...desk, dates: null }
        : { ...desk, dates: action.dates, reader: null, task: null }
    case 'map':
      return desk
    case 'narrow':
      return { ...desk, narrowed: action.on ? { unitIds: null } : null }
    case 'narrow-to':
      return deskNarrowedTo(desk, action.unitIds)
    case 'help':
      return { ...desk, helpOpen: action.open }
    case 'jobs':
      return { ...desk, jobsOpen: action.open }
    case 'palette':
      return { ...desk, paletteOpen: action.open }
    case 'full-screen':
      return { ...desk, fullScreen: action.on }
  }
}

function deskWithin(desk: Desk, scope: UnitId | null): Desk {
  return { ...desk, scope, selection: new Set(), anchor: null, reader: null, task: null, query: '', dates: null }
}

/** How the map is narrowed next; another collection has a map of its own. Pure. */
export function mapAfter(map: MapWish, action: DeskAction): MapWish {
  if (action.type === 'open-collection') return WHOLE_MAP
  if (action.type !== 'map') return map
  // The map tells where it looks whenever it has looked: what is wished for already changes nothing.
  const next = { ...map, ...action.wish }
  return JSON.stringify(next) === JSON.stringify(map) ? map : next
}

/** What the window shows, and how its map is narrowed: apart, since only the map is drawn anew at each move of its years. */
export interface Shown {
  readonly desk: Desk
  readonly map: MapWish
}

/** The next state of both. Pure. */
export function shownAfter(shown: Shown, action: DeskAction): Shown {
  const [desk, map] = [deskAfter(shown.desk, action), mapAfter(shown.map, action)]
  return desk === shown.desk && map === shown.map ? shown : { desk, map }
}

/** What is not shown is not selected. */
function deskNarrowedTo(desk: Desk, unitIds: ReadonlySet<UnitId>): Desk {
  const before = desk.narrowed?.unitIds
  if (!desk.narrowed || (before?.size === unitIds.size && [...unitIds].every((id) => before.has(id)))) return desk
  const selection = [...desk.selection].filter((id) => unitIds.has(id))
  const same = selection.length === desk.selection.size
  return { ...desk, narrowed: { unitIds }, selection: same ? desk.selection : new Set(selection) }
}
