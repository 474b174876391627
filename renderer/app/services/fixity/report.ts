import { firstText } from '../../../../shared/domain/description.ts'
import type { FixityCheck, FixityFinding } from '../../../../shared/domain/fixity.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { nameOf } from '../../../../shared/domain/unit.ts'
import { fixityReport, type FaultyPage } from '../../../../shared/formats/csv/fixity-report.ts'
import type { Platform } from '../../../../shared/platform/platform.ts'

export interface ReportDeps {
  readonly repositories: Pick<Repositories, 'fixity' | 'units' | 'collections'>
  readonly platform: Pick<Platform, 'exportTarget'>
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
  // First of all: browsers let a page ask for a folder only right after the user's click.
  const target = await deps.platform.exportTarget(name)
  if (!target) return null
  try {
    await target.write(`${name}.csv`, fixityReport(faultyPages(deps, check)), signal)
    return await target.finish()
  } catch (error) {
    // What went wrong first is what the user must hear of.
    await target.abort().catch((cause: unknown) => console.warn('A report could not be taken back', cause))
    throw error
  }
}

async function* faultyPages({ repositories }: ReportDeps, { id }: FixityCheck): AsyncIterable<FaultyPage> {
  const findings = await repositories.fixity.findings(id)
  const names = new Map((await repositories.collections.all()).map((collection) => [collection.id, collection.name]))
  for (let from = 0; from < findings.length; from += CHUNK) {
    const some = findings.slice(from, from + CHUNK)
    const pages = await repositories.fixity.pagesWith(some.map(({ sha256 }) => sha256))
    for (const finding of some) {
      const those = pages.get(finding.sha256) ?? []
      if (those.length === 0) yield { finding }
      for (const page of those) yield await faultyPage(repositories, { finding, page, names })
    }
  }
}

async function faultyPage(
  { units }: Pick<Repositories, 'units'>,
  of: {
    readonly finding: FixityFinding
    readonly page: Page
    readonly names: ReadonlyMap<Page['collectionId'], string>
  },
): Promise<FaultyPage> {
  const { finding, page } = of
  const unit = await units.get(page.unitId)
  return {
    finding,
    page: {
      path: page.copies?.find((copy) => copy.original === finding.sha256)?.path ?? page.path,
      frame: page.frame,
      unit: unit ? nameOf(unit) : '',
      referenceCode: unit ? firstText(unit.description, 'referenceCode') : '',
      collection: of.names.get(page.collectionId) ?? '',
    },
  }
}
