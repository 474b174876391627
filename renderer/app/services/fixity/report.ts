import { firstText } from '../../../../shared/domain/description.ts'
import type { FixityCheck, FixityFinding } from '../../../../shared/domain/fixity.ts'
import type { CollectionId, UnitId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { nameOf, type Unit } from '../../../../shared/domain/unit.ts'
import { fixityReport, type FaultyPage } from '../../../../shared/formats/csv/fixity-report.ts'
import type { Platform } from '../../../../shared/platform/platform.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import { intoTarget } from '../export/into-target.ts'

export interface ReportDeps {
  readonly repositories: Pick<Repositories, 'fixity' | 'units' | 'collections'>
  readonly platform: Pick<Platform, 'exportTarget'>
  /** The archive as exports may see it. */
  readonly released: (collectionId: CollectionId) => Promise<Pick<ReleasedStore, 'units'>>
}

/** Findings whose pages are in memory at once. */
const CHUNK = 200

/** Writes one CSV; nothing is left behind where it fails. */
export async function writeReport(
  deps: ReportDeps,
  check: FixityCheck,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  const name = `fixity-${check.startedAt.slice(0, 10)}`
  return await intoTarget({ platform: deps.platform, name, signal }, (target) =>
    target.write(`${name}.csv`, fixityReport(faultyPages(deps, check)), signal),
  )
}

async function* faultyPages(deps: ReportDeps, { id }: FixityCheck): AsyncIterable<FaultyPage> {
  const { fixity, collections } = deps.repositories
  const findings = await fixity.findings(id)
  const names = new Map((await collections.all()).map((collection) => [collection.id, collection.name]))
  const unitsOf = releasedUnits(deps)
  for (let from = 0; from < findings.length; from += CHUNK) {
    const some = findings.slice(from, from + CHUNK)
    const pages = await fixity.pagesWith(some.map(({ sha256 }) => sha256))
    for (const finding of some) {
      const those = pages.get(finding.sha256) ?? []
      if (those.length === 0) yield { finding }
      for (const page of those) {
        const collection = names.get(page.collectionId) ?? ''
        yield { finding, page: { ...(await said(deps, { finding, page, unitsOf })), collection } }
      }
    }
  }
}

/** The units of collections that may be seen; what is withheld is worked out once for each. */
function releasedUnits({ released }: Pick<ReportDeps, 'released'>) {
  const known = new Map<CollectionId, Promise<ReadonlyMap<UnitId, Unit>>>()
  return (id: CollectionId): Promise<ReadonlyMap<UnitId, Unit>> => {
    const found = known.get(id) ?? released(id).then(async (store) => byId(await store.units.tree(id)))
    known.set(id, found)
    return found
  }
}

function byId(units: readonly Unit[]): ReadonlyMap<UnitId, Unit> {
  return new Map(units.map((unit) => [unit.id, unit]))
}

/**
 * What the report says of a page: no names where its unit, or the title that names of files repeat, is withheld. What lies
 * in the trash is in no tree that tells what may be seen, and is not named either.
 */
async function said(
  { repositories }: Pick<ReportDeps, 'repositories'>,
  of: {
    readonly finding: FixityFinding
    readonly page: Page
    readonly unitsOf: ReturnType<typeof releasedUnits>
  },
): Promise<Omit<NonNullable<FaultyPage['page']>, 'collection'>> {
  const { finding, page } = of
  const [seen, whole] = [
    (await of.unitsOf(page.collectionId)).get(page.unitId),
    await repositories.units.get(page.unitId),
  ]
  const referenceCode = seen ? firstText(seen.description, 'referenceCode') : ''
  const unnamed = { path: '', frame: page.frame, unit: '', referenceCode }
  if (!whole || whole.deletedAt) return { ...unnamed, unsaid: 'trash' }
  if (!seen || titleOf(seen) !== titleOf(whole)) return { ...unnamed, unsaid: 'withheld' }
  const path = page.copies?.find((copy) => copy.original === finding.sha256)?.path ?? page.path
  return { path, frame: page.frame, unit: nameOf(seen), referenceCode }
}

function titleOf({ description }: Unit): string {
  return firstText(description, 'title')
}
