import { useEffect, useMemo, useState } from 'react'
import type { KnownLeaves } from '../../../shared/arrangement/leaf-report.ts'
import type { Arrangement } from '../../../shared/domain/arrangement.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { holdersThere, previewOf, withKnownLeaves, type Preview } from './arrange-screen.ts'

/** Milliseconds without a key before a pattern that is being typed is followed. */
const PAUSE = 150

/** What the rule makes of the files; null until it is worked out. A new rule keeps the old preview until its own is there. */
export function usePreview(
  paths: readonly string[] | null,
  rule: Arrangement | null,
  { label, parentId }: { readonly label: string; readonly parentId: UnitId | null },
): Preview | null {
  const tree = useUnitTree()
  const units = tree.status === 'ready' ? tree.value : null
  const [preview, setPreview] = useState<Preview | null>(null)
  useEffect(() => {
    if (!paths || !rule || !units) return undefined
    const timer = setTimeout(() => setPreview(previewOf({ paths, rule, label, units, parentId })), PAUSE)
    return () => clearTimeout(timer)
  }, [paths, rule, label, units, parentId])
  const known = useKnownLeaves(preview)
  return useMemo(() => preview && withKnownLeaves(preview, known), [preview, known])
}

const NONE: KnownLeaves = new Map()

/** The leaves of the units that are gone on with. */
function useKnownLeaves(preview: Preview | null): KnownLeaves {
  const { repositories } = useServices()
  const [known, setKnown] = useState<{ readonly of: Preview; readonly leaves: KnownLeaves } | null>(null)
  useEffect(() => {
    if (!preview?.ok) return undefined
    const there = holdersThere(preview.met)
    if (there.length === 0) return undefined
    let left = false
    const read = async (): Promise<void> => {
      const leaves = new Map(
        await Promise.all(
          there.map(async ({ key, id }) => {
            const pages = await repositories.pages.ofUnit(id)
            return [key, pages.flatMap(({ leaf }) => leaf ?? [])] as const
          }),
        ),
      )
      if (!left) setKnown({ of: preview, leaves })
    }
    void read()
    return () => {
      left = true
    }
  }, [preview, repositories])
  return known?.of === preview ? known.leaves : NONE
}
