import { useEffect, useMemo, useState } from 'react'
import type { FixityFinding } from '../../../shared/domain/fixity.ts'
import type { CheckId } from '../../../shared/domain/ids.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useWatched } from '../../ports/watch.ts'
import { faultRows, type FaultRow, type FaultsKnown } from './integrity-screen.ts'

/** As many as anyone reads on the screen; the report has them all. */
const SHOWN = 100

/** What a check found, with the pages and units that it concerns; null until it is known. */
export function useFaults(checkId: CheckId): { readonly rows: readonly FaultRow[]; readonly more: number } | null {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const watched = useWatched(useMemo(() => repositories.fixity.watchFindings(checkId), [repositories, checkId]))
  const findings = watched.status === 'ready' ? watched.value : null
  const [known, setKnown] = useState<FaultsKnown | null>(null)
  useEffect(() => {
    if (!findings) return
    let gone = false
    void learn(repositories, findings.slice(0, SHOWN)).then((all) => {
      if (!gone) setKnown(all)
    })
    return () => {
      gone = true
    }
  }, [repositories, findings])
  if (!findings || !known) return null
  const others = new Map([...known.others].filter(([id]) => id !== collectionId))
  const rows = faultRows(findings.slice(0, SHOWN), { ...known, others })
  return { rows, more: Math.max(0, findings.length - SHOWN) }
}

async function learn(repositories: Repositories, findings: readonly FixityFinding[]): Promise<FaultsKnown> {
  const pages = await repositories.fixity.pagesWith(findings.map(({ sha256 }) => sha256))
  const ids = new Set([...pages.values()].flat().map((page) => page.unitId))
  const units = await Promise.all([...ids].map((id) => repositories.units.get(id)))
  const collections = await repositories.collections.all()
  return {
    pages,
    units: new Map(units.flatMap((unit) => (unit ? [[unit.id, unit] as const] : []))),
    others: new Map(collections.map(({ id, name }) => [id, name])),
  }
}
