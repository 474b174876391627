import { adjustChanges, revertChanges, type UnitPages } from '../../../shared/domain/adjust-pages.ts'
import type { Change } from '../../../shared/domain/changes.ts'
import { editsOf } from '../../../shared/domain/edited-page.ts'
import { movedForms } from '../../../shared/domain/forms/moved-forms.ts'
import type { Georeference } from '../../../shared/domain/georeference.ts'
import type { NewId, PageId, UnitId } from '../../../shared/domain/ids.ts'
import { movedGeoreferences } from '../../../shared/domain/moved-georeferences.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { MessageKey } from '../../../shared/messages/index.ts'
import { frameSourceOf, openEditSession, type Imaging } from '../../imaging/index.ts'
import type { AdjustService, PageProposal, UndoStack, WorkContext } from '../../ports/services.ts'

interface AdjustDeps {
  readonly repositories: Pick<
    Repositories,
    'originals' | 'pages' | 'readings' | 'regions' | 'layouts' | 'georeferences' | 'forms'
  >
  readonly imaging: Pick<Imaging, 'pixels' | 'propose' | 'thumbnail'>
  readonly undo: Pick<UndoStack, 'run'>
  readonly newId: NewId
}

/** More than most screens show of a page, so that a preview is sharp; little enough to be drawn while one drags. */
const PREVIEW_PIXELS = 1.5e6
/** Pages looked at at once; the decoding workers take them in turn. */
const AT_ONCE = 4

export function createAdjustService(deps: AdjustDeps): AdjustService {
  const { originals } = deps.repositories
  const sourceOf = async (page: Page) => frameSourceOf(page, await originals.read(page.original))
  return {
    async open(page, signal) {
      const options = { signal, maxPixels: PREVIEW_PIXELS }
      return openEditSession(await deps.imaging.pixels(await sourceOf(page), options))
    },
    propose: (pages, wish, context) =>
      overPages(pages, context, async (page) => {
        const task = { source: await sourceOf(page), edits: editsOf(page), turn: page.rotation, wish }
        return { page, ...(await deps.imaging.propose(task, { signal: context.signal })) }
      }),
    alike: (pages, edits, context) =>
      overPages(pages, context, async (page) => {
        const own = { ...edits, frame: editsOf(page).frame }
        const thumbnail = await deps.imaging.thumbnail(
          { ...(await sourceOf(page)), edits: own },
          { signal: context.signal },
        )
        return { page, adjusted: [own], gutter: null, confidence: 1, thumbnails: [thumbnail] }
      }),
    apply: (adjusted) =>
      change(deps, { pageIds: new Set(adjusted.keys()), label: 'adjust.undo.apply' }, (unit) =>
        adjustChanges(unit, adjusted, deps.newId),
      ),
    revert: (pageIds) => change(deps, { pageIds, label: 'adjust.undo.revert' }, (unit) => revertChanges(unit, pageIds)),
  }
}

/** Does the work for each page, some at a time. What fails is the page's own failure; a cancel ends it all. */
async function overPages(
  pages: readonly Page[],
  { signal, onProgress }: WorkContext,
  work: (page: Page) => Promise<PageProposal>,
): Promise<readonly PageProposal[]> {
  const made: PageProposal[] = []
  const waiting = [...pages.entries()]
  let done = 0
  const serve = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      signal.throwIfAborted()
      const [index, page] = next
      made[index] = await work(page).catch((failure: unknown) => ({ page, failure }))
      onProgress({ done: (done += 1), total: pages.length })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, serve))
  signal.throwIfAborted()
  return made
}

interface Asked {
  readonly pageIds: ReadonlySet<PageId>
  readonly label: MessageKey
}

/** Changes pages unit by unit, as they are in the store now, and keeps it all as one step. */
async function change(
  deps: AdjustDeps,
  asked: Asked,
  changesOf: (unit: UnitPages) => readonly Change[],
): Promise<void> {
  const { pages } = deps.repositories
  const units = new Set<UnitId>()
  for (const id of asked.pageIds) {
    const page = await pages.get(id)
    if (page) units.add(page.unitId)
  }
  const changes: Change[] = []
  for (const unitId of units) {
    const unit = await unitPages(deps, unitId)
    const own = changesOf(unit)
    const read = await deps.repositories.forms.ofPages(unit.pages.map(({ id }) => id))
    const laid = movedGeoreferences(own, unit.pages, await laidOf(deps, unit.pages))
    changes.push(...own, ...laid, ...movedForms(own, unit.pages, read))
  }
  await deps.undo.run({ label: asked.label, changes })
}

async function laidOf({ repositories }: AdjustDeps, pages: readonly Page[]): Promise<readonly Georeference[]> {
  const laid = await Promise.all(pages.map(({ id }) => repositories.georeferences.get(id)))
  return laid.filter((each) => each !== undefined)
}

async function unitPages({ repositories }: AdjustDeps, unitId: UnitId): Promise<UnitPages> {
  const pages = await repositories.pages.ofUnit(unitId)
  const readings = await Promise.all(pages.map((page) => repositories.readings.ofPage(page.id)))
  const regions = await Promise.all(pages.map((page) => repositories.regions.ofPage(page.id)))
  const layouts = await repositories.layouts.ofPages(pages.map((page) => page.id))
  return { pages, readings: readings.flat(), regions: regions.flat(), layouts }
}
