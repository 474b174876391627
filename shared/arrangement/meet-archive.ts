import { firstText } from '../domain/description.ts'
import type { UnitId } from '../domain/ids.ts'
import type { Unit } from '../domain/unit.ts'
import { withHolders, type ArrangedPlan, type ArrangedUnit } from './arranged-plan.ts'
import { inOneScript } from './look-alikes.ts'

/** A plan with the units of the archive that it goes on with, by the key of the planned unit. */
export interface MetPlan {
  readonly plan: ArrangedPlan
  readonly there: ReadonlyMap<string, Unit>
}

/**
 * Finds the units that are there already under the same level and reference code: they are gone on with, not doubled. A
 * code that begins with the fonds counts wherever its unit stands; another one only in the same place. `units` are those
 * of the collection, parents before children; `parentId` is where the import goes.
 */
export function meetArchive(
  plan: ArrangedPlan,
  {
    units,
    parentId,
    label,
  }: { readonly units: readonly Unit[]; readonly parentId: UnitId | null; readonly label: string },
): MetPlan {
  const index = indexByCode(units)
  const there = new Map<string, Unit>()
  for (const planned of plan.units.values()) {
    const candidates = index.get(codeOf(planned)) ?? []
    const above = planned.parent === '' ? parentId : there.get(planned.parent)?.id
    const unit = candidates.find((candidate) => planned.whole || candidate.parentId === above)
    if (unit) there.set(planned.key, unit)
  }
  return { plan: withinDivided(plan, { units, there, label }), there }
}

/** A file of the archive that is divided into items takes leaves in as one more item. */
function withinDivided(
  plan: ArrangedPlan,
  {
    units,
    there,
    label,
  }: { readonly units: readonly Unit[]; readonly there: MetPlan['there']; readonly label: string },
): ArrangedPlan {
  const parents = new Set(units.map((unit) => unit.parentId))
  const divided = new Set([...there].filter(([, unit]) => parents.has(unit.id)).map(([key]) => key))
  return divided.size === 0 ? plan : { ...plan, ...withHolders(plan.units, plan.files, { label, divided }) }
}

function indexByCode(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>()
  for (const unit of units) {
    const code = referenceKey(firstText(unit.description, 'referenceCode'))
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

/** 'Ф. 223. Оп. 1' and 'ф.223 оп.01' are one code. */
function referenceKey(code: string): string {
  const pieces = inOneScript(code).match(/\p{L}+|\d+/gu) ?? []
  return pieces.map((piece) => piece.replace(/^0+(?=\d)/, '')).join(' ')
}
