import { assertNever } from '../../../../shared/domain/assert-never.ts'
import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { NewId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { FoundPlace } from '../../../../shared/formats/ead/read-ead-beside.ts'
import type { FoundAid, FoundUnit } from '../../../../shared/formats/ead/read-ead.ts'
import type { TropyProject } from '../../../../shared/formats/tropy/tropy-project.ts'
import { planAid } from '../../../../shared/intake/plan-aid.ts'
import type { IntakePlan } from '../../../../shared/intake/intake-plan.ts'
import { hasErrors } from '../../../../shared/intake/intake-report.ts'
import type { NewPlace } from '../../../../shared/places/name-place.ts'
import { planSkos } from '../../../../shared/intake/skos/plan-skos.ts'
import { pagesInDoubt, photoFinder } from '../../../../shared/intake/tropy/find-photos.ts'
import { planTropy } from '../../../../shared/intake/tropy/plan-tropy.ts'
import type {
  FileIntake,
  FileReport,
  FileWish,
  Gazetteer,
  IntakeFileKind,
  IntakeParts,
  UndoStack,
  WorkContext,
} from '../../../ports/services.ts'
import { createPlaceFinder } from '../csv-import/find-place.ts'
import { md5sOf } from './md5-of-pages.ts'
import type { OpenedFile, OpenTropy } from './open-file.ts'

interface Dependencies {
  readonly repositories: Pick<
    Repositories,
    'units' | 'pages' | 'regions' | 'readings' | 'templates' | 'authorities' | 'originals' | 'places'
  >
  readonly undo: Pick<UndoStack, 'run'>
  readonly clock: { now(): string }
  readonly newId: NewId
  readonly openTropy: OpenTropy
  readonly gazetteer: Pick<Gazetteer, 'search'>
}

const LABELS = {
  ead: 'export.undo.aid',
  tropy: 'foreign.undo.tropy',
  skos: 'foreign.undo.skos',
} as const satisfies Record<IntakeFileKind, string>

/** Takes finding aids, projects of Tropy and vocabularies in: looked through first, then as one step to undo. */
export function createFileIntake(deps: Dependencies): FileIntake {
  return {
    async open(file, name) {
      // What reads these files is large, and few people ever need it.
      const { openFile } = await import('./open-file.ts')
      const opened = await openFile(file, name, deps.openTropy)
      const plan = (wish: FileWish, context: WorkContext) => planFile(deps, opened, { name, wish, context })
      return {
        kind: opened.kind,
        name,
        dryRun: async (wish, context) => reportOf(await plan(wish, context)),
        async takeIn(wish, context) {
          const planned: { report?: FileReport } = {}
          await deps.undo.run(async () => {
            const { report, changes } = await plan(wish, context).then((made) => ({ ...made, report: reportOf(made) }))
            context.signal.throwIfAborted()
            const written = !hasErrors(report)
            planned.report = { ...report, written }
            return written ? { label: LABELS[opened.kind], changes } : null
          })
          if (!planned.report) throw new Error(`${name} was not planned`)
          return planned.report
        },
      }
    },
  }
}

const PARTS = ['pages', 'regions', 'readings', 'places'] as const

function reportOf({ report, changes }: IntakePlan): FileReport {
  const count = (table: string): number => changes.filter((change) => change.table === table).length
  const parts = Object.fromEntries(PARTS.map((part) => [part, count(part)])) as unknown as IntakeParts // each is named
  return { ...report, parts }
}

interface Planning {
  readonly name: string
  readonly wish: FileWish
  readonly context: WorkContext
}

async function planFile(deps: Dependencies, opened: OpenedFile, planning: Planning): Promise<IntakePlan> {
  const { wish, name: file } = planning
  const { collectionId } = wish
  const now = { collectionId, file, at: deps.clock.now(), newId: deps.newId }
  const { authorities } = deps.repositories
  switch (opened.kind) {
    case 'ead':
      return planAid(opened.aid, { ...now, ...(await archiveForAid(deps, opened.aid, wish)) })
    case 'skos':
      return planSkos(opened.scheme, {
        ...now,
        authorities: await authorities.all(collectionId),
        kind: wish.concepts,
        languages: wish.languages,
      })
    case 'tropy':
      return planTropy(opened.project, { ...now, ...(await archiveFor(deps, opened.project, planning)) })
    default:
      return assertNever(opened)
  }
}

/** What a finding aid meets in its collection, and what the gazetteer knows of its places. */
async function archiveForAid(
  { repositories, gazetteer }: Dependencies,
  { units }: FoundAid,
  { collectionId }: FileWish,
) {
  const find = createPlaceFinder(gazetteer)
  const known = new Map<FoundPlace, NewPlace>()
  for (const place of placesIn(units)) {
    const { name, point, country, geonamesId } = place
    const found = geonamesId === undefined ? null : await find({ name, point })
    const same = found?.geonamesId === geonamesId ? found : null
    const plain = { name, point, country, names: [], ...(geonamesId === undefined ? {} : { geonamesId }) }
    known.set(place, same ? { ...same, ...plain, names: same.names } : plain)
  }
  const tree = await repositories.units.tree(collectionId)
  const there = new Set(tree.map(({ id }) => id))
  const [pages, places, authorities] = await Promise.all([
    repositories.pages.ofCollection(collectionId),
    repositories.places.all(collectionId),
    repositories.authorities.all(collectionId),
  ])
  return {
    units: tree,
    pages: pages.filter(({ unitId }) => there.has(unitId)),
    places,
    authorities,
    known: (place: FoundPlace): NewPlace => known.get(place) ?? { ...place, names: [] },
  }
}

function placesIn(units: readonly FoundUnit[]): readonly FoundPlace[] {
  return units.flatMap(({ places, children }) => [...places, ...placesIn(children)])
}

/** What a project meets in its collection. Texts are fetched of those pages alone that get one. */
async function archiveFor({ repositories }: Dependencies, { items }: TropyProject, { wish, context }: Planning) {
  const { collectionId } = wish
  const [units, pages, regions, templates] = await Promise.all([
    repositories.units.tree(collectionId),
    repositories.pages.ofCollection(collectionId),
    repositories.regions.ofCollection(collectionId),
    repositories.templates.all(),
  ])
  const there = new Set(units.map(({ id }) => id))
  const shown = pages.filter(({ unitId }) => there.has(unitId))
  const photos = items.flatMap((item) => item.photos)
  const md5s = await md5sOf(pagesInDoubt(photos, shown), { photos, originals: repositories.originals }, context)
  const find = photoFinder(shown, md5s)
  const getText = photos
    .filter(({ notes, transcriptions }) => notes.length + transcriptions.length > 0)
    .flatMap((photo): readonly Page[] => {
      const found = find(photo)
      return 'page' in found ? [found.page] : []
    })
  const texts = await Promise.all(getText.map(async ({ id }) => [id, await repositories.readings.ofPage(id)] as const))
  const byPage = groupBy(regions, ({ pageId }) => pageId)
  return { units, pages: shown, regions: byPage, templates, md5s, readings: new Map(texts), choice: wish.tropy }
}
