import type { LeafRange } from '../../../shared/arrangement/leaf-gaps.ts'
import type { FileLeaves } from '../../../shared/arrangement/leaves-by-code.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { isSameLeaf } from '../../../shared/domain/leaf.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { leafLabel } from '../../ports/leaf-label.ts'
import type { Speech } from '../../ports/messages.tsx'
import type { ReportRow } from '../../ui/report-list.tsx'

/** A line of the report: a file, or below it what it lacks or has twice. */
export interface LeafRow extends ReportRow {
  readonly kind: 'file' | 'missing' | 'double'
  /** The units that it leads to. */
  readonly units: readonly UnitId[]
}

/** The report line by line. */
export function leafRows(files: readonly FileLeaves[], index: TreeIndex, speech: Speech): readonly LeafRow[] {
  const { t } = speech
  return files.flatMap((file): readonly LeafRow[] => {
    const { key, by, code, unit, count, missing, double } = file
    const above = unit === null ? undefined : index.byId.get(unit)
    const units = unit === null ? [...new Set(double.flatMap((each) => each.units))] : [unit]
    const name = above ? nameOf(above) : ''
    const of = t(`leaves.by.${by}`, { count })
    return [
      {
        key,
        kind: 'file',
        head: true,
        text: code || name,
        more: [name === code ? '' : name, of].filter(Boolean).join(' · '),
        units,
      },
      ...missing.map((range, at): LeafRow => {
        const text = rangeWords(range, speech)
        return { key: `${key} missing ${at}`, kind: 'missing', head: false, text, more: t('leaves.missing'), units }
      }),
      ...double.map((range, at): LeafRow => {
        const named = range.units.flatMap((id) => index.byId.get(id) ?? [])
        const names = named.map(nameOf).join(' · ')
        const more = [t('leaves.double'), names].join(': ')
        const text = rangeWords(range, speech)
        return { key: `${key} double ${at}`, kind: 'double', head: false, text, more, units: range.units }
      }),
    ]
  })
}

function rangeWords({ from, to }: LeafRange, speech: Speech): string {
  return isSameLeaf(from, to) ? leafLabel(from, speech) : `${leafLabel(from, speech)} – ${leafLabel(to, speech)}`
}
