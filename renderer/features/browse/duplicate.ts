import type { Change } from '../../../shared/domain/changes.ts'
import { nextCode } from '../../../shared/domain/codes/next-code.ts'
import { readCode } from '../../../shared/domain/codes/read-code.ts'
import { writeCode } from '../../../shared/domain/codes/write-code.ts'
import { firstText, withField } from '../../../shared/domain/description.ts'
import type { Instant, UnitId } from '../../../shared/domain/ids.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { placed } from './placing.ts'

/** How many taken codes are passed over before a copy goes without. */
const PASSED = 1000

/** Units like others, and what makes them. */
export interface Duplicates {
  readonly made: readonly UnitId[]
  readonly changes: readonly Change[]
}

/**
 * A new unit right after each of these, which says the same: without its file, its pages and what lies below it. Its
 * reference code is the next one that is free; none where the original has no code that can be counted on.
 */
export function duplicate(
  tree: TreeIndex,
  ids: readonly UnitId[],
  making: { readonly newId: () => UnitId; readonly now: Instant },
): Duplicates {
  const chosen = new Set(ids)
  const taken = new Set(tree.units.map((unit) => firstText(unit.description, 'referenceCode')))
  const copies = new Map<UnitId, Unit>()
  for (const unit of tree.units) if (chosen.has(unit.id)) copies.set(unit.id, copyOf(unit, taken, making))
  const parents = new Set([...copies.values()].map(({ parentId }) => parentId))
  const made = [...copies.values()].map(({ id }) => id)
  const changes = [...parents].flatMap((parentId) => {
    const siblings = (tree.childrenOf.get(parentId) ?? []).flatMap((unit) => [unit, copies.get(unit.id) ?? []].flat())
    return placed(tree, siblings, new Set(made))
  })
  return { made, changes }
}

function copyOf(
  unit: Unit,
  taken: Set<string>,
  { newId, now }: { readonly newId: () => UnitId; readonly now: Instant },
): Unit {
  const code = freeCode(firstText(unit.description, 'referenceCode'), taken)
  const values = code === null ? [] : [{ text: code, by: { by: 'person', at: now } as const }]
  if (code !== null) taken.add(code)
  const { source: _source, cover: _cover, ...rest } = unit
  const description = withField(unit.description, 'referenceCode', values)
  return { ...rest, id: newId(), description, createdAt: now, updatedAt: now }
}

function freeCode(text: string, taken: ReadonlySet<string>): string | null {
  let code = following(text)
  for (let passed = 0; code !== null && passed < PASSED; passed += 1) {
    if (!taken.has(code)) return code
    code = following(code)
  }
  return null
}

/** The code counted on as codes are read; one of no known form by the number at its end. */
function following(text: string): string | null {
  const read = readCode(text)
  if (read.ok && !read.code.warnings.some(({ code }) => code === 'rest')) {
    const next = nextCode(read.code)
    return next && writeCode(next)
  }
  const [, before = '', digits = ''] = /^(.*?)(\d{1,9})$/.exec(text) ?? []
  return digits === '' ? null : before + String(Number(digits) + 1).padStart(digits.length, '0')
}
