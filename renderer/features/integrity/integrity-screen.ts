import type { FixityCheck, FixityFinding } from '../../../shared/domain/fixity.ts'
import type { CheckId, CollectionId, UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'

/** How the last check that came to its end went. */
export type LastCheck =
  | { readonly kind: 'never' }
  | { readonly kind: 'well'; readonly check: FixityCheck }
  | { readonly kind: 'faults'; readonly check: FixityCheck }

/** `checks` newest first. */
export function lastCheck(checks: readonly FixityCheck[]): LastCheck {
  const check = checks.find(({ state }) => state === 'done')
  if (!check) return { kind: 'never' }
  return { kind: check.faults > 0 ? 'faults' : 'well', check }
}

/** The check of which the faults are shown: the one chosen, else the newest that has any. */
export function shownCheck(checks: readonly FixityCheck[], chosen: CheckId | null): FixityCheck | null {
  return checks.find(({ id }) => id === chosen) ?? checks.find(({ faults }) => faults > 0) ?? null
}

/** A page that has a faulty file. */
export interface FaultyPageRow {
  readonly page: Page
  readonly asCopy: boolean
  readonly unitName: string
  readonly inTrash: boolean
  /** Given where it is not of the open collection. */
  readonly collection?: string
}

/** A fault with everything that is told of it. */
export interface FaultRow {
  readonly finding: FixityFinding
  readonly pages: readonly FaultyPageRow[]
}

export interface FaultsKnown {
  readonly pages: ReadonlyMap<FixityFinding['sha256'], readonly Page[]>
  readonly units: ReadonlyMap<UnitId, Unit>
  /** Names of the collections other than the open one. */
  readonly others: ReadonlyMap<CollectionId, string>
}

/** What is told of each fault; those that were mended last. */
export function faultRows(findings: readonly FixityFinding[], known: FaultsKnown): readonly FaultRow[] {
  const rows = findings.map((finding) => ({
    finding,
    pages: (known.pages.get(finding.sha256) ?? []).map((page) => pageRow(page, finding, known)),
  }))
  return [...rows.filter(({ finding }) => !finding.mendedAt), ...rows.filter(({ finding }) => finding.mendedAt)]
}

function pageRow(page: Page, finding: FixityFinding, { units, others }: FaultsKnown): FaultyPageRow {
  const unit = units.get(page.unitId)
  const collection = others.get(page.collectionId)
  return {
    page,
    asCopy: page.original !== finding.sha256,
    unitName: unit ? nameOf(unit) : '—',
    inTrash: page.deletedAt !== undefined || unit?.deletedAt !== undefined,
    ...(collection === undefined ? {} : { collection }),
  }
}
