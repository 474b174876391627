import { firstText } from '../domain/description.ts'
import type { UnitId } from '../domain/ids.ts'
import type { Level, Unit } from '../domain/unit.ts'
import { withHolders, type ArrangedPlan, type ArrangedUnit } from './arranged-plan.ts'
import { inOneScript } from '../domain/look-alikes.ts'

/** A unit of the archive that has a reference code: as much of it as a plan can meet. */
export interface CodedUnit {
  readonly id: UnitId
  readonly parentId: UnitId | null
  readonly level: Level
  readonly code: string
  /** Whether other units stand below it. */
  readonly divided: boolean
}

/** A plan with the units of the archive that it goes on with, by the key of the planned unit. */
export interface MetPlan {
  readonly plan: ArrangedPlan
  readonly there: ReadonlyMap<string, CodedUnit>
}

/** The units of a collection that have a reference code. */
export function codedUnits(units: readonly Unit[]): readonly CodedUnit[] {
  const parents = new Set(units.map((unit) => unit.parentId))
  return units.flatMap((unit) => {
    const code = firstText(unit.description, 'referenceCode')
    const { id, parentId, level } = unit
    return code === '' ? [] : [{ id, parentId, level, code, divided: parents.has(id) }]
  })
}

/**
 * Finds the units that are there already under the same level and reference code: they are gone on with, not doubled. A
 * code that begins with the fonds counts wherever its unit stands; another one only in the same place. `parentId` is where
 * the import goes.
 */
export function meetArchive(
  plan: ArrangedPlan,
  {
    units,
    parentId,
    label,
  }: { readonly units: readonly CodedUnit[]; readonly parentId: UnitId | null; readonly label: string },
): MetPlan {
  const index = indexByCode(units)
  const there = new Map<string, CodedUnit>()
  for (const planned of plan.units.values()) {
    const candidates = index.get(codeOf(planned)) ?? []
    const above = planned.parent === '' ? parentId : there.get(planned.parent)?.id
    const unit = candidates.find((candidate) => planned.whole || candidate.parentId === above)
    if (unit) there.set(planned.key, unit)
  }
  return { plan: withinDivided(plan, there, label), there }
}

/** A file of the archive that is divided into items takes leaves in as one more item. */
function withinDivided(plan: ArrangedPlan, there: MetPlan['there'], label: string): ArrangedPlan {
  const divided = new Set([...there].filter(([, unit]) => unit.divided).map(([key]) => key))
  return divided.size === 0 ? plan : { ...plan, ...withHolders(plan.units, plan.files, { label, divided }) }
}

function indexByCode(units: readonly CodedUnit[]): ReadonlyMap<string, readonly CodedUnit[]> {
  const index = new Map<string, CodedUnit[]>()
  for (const unit of units) {
    const code = referenceKey(unit.code)
    if (code === '') continue
    const key = `${unit.level} ${code}`
    const known = index.get(key)
    if (known) known.push(unit)
    else index.set(key, [unit])
  }
  return index
}

function codeOf({ level, texts }: ArrangedUnit): string {
  return `${level} ${referenceKey(texts.referenceCode ?? '')}`
}

/** By what reference codes are compared: 'Ф. 223. Оп. 1' and 'ф.223 оп.01' are one code. */
export function referenceKey(code: string): string {
  const pieces = inOneScript(code).match(/\p{L}+|\d+/gu) ?? []
  return pieces.map((piece) => piece.replace(/^0+(?=\d)/, '')).join(' ')
}
