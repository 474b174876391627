import { readCode } from '../domain/codes/read-code.ts'
import { sortKey } from '../domain/codes/order-codes.ts'
import type { CodePart, ReferenceCode } from '../domain/codes/code.ts'
import { writeCode } from '../domain/codes/write-code.ts'
import type { CodeMasks } from '../domain/collection.ts'
import { firstText } from '../domain/description.ts'
import { groupBy } from '../domain/group-by.ts'
import type { UnitId } from '../domain/ids.ts'
import type { TreeIndex } from '../domain/unit-tree.ts'
import type { Unit } from '../domain/unit.ts'
import { codeMask, countedPart, saidByCode } from './code-masks.ts'
import { gapsBetween } from './leaf-gaps.ts'
import { codeKey, type MatchedFields } from './matcher.ts'
import type { Placeholder } from './placeholders.ts'

/** What is amiss with the codes of a collection, with the units that it is about. */
export type CodeFinding =
  /** Units that have one code, however it is written. */
  | { readonly kind: 'double'; readonly code: string; readonly units: readonly UnitId[] }
  /** Codes between those of units beside each other that none has; `units` stand before and after. */
  | { readonly kind: 'gap'; readonly from: string; readonly to: string; readonly units: readonly UnitId[] }
  /** A code that does not look like the mask of its level. */
  | { readonly kind: 'misfit'; readonly code: string; readonly mask: string; readonly units: readonly UnitId[] }
  /** A code that says another fonds, inventory or file than `above`, the code of a unit above. */
  | { readonly kind: 'stray'; readonly code: string; readonly above: string; readonly units: readonly UnitId[] }
  /** Units of a level with a mask, below one unit, that have no code. */
  | { readonly kind: 'none'; readonly units: readonly UnitId[] }

/** A unit with its code, read once. */
export interface CodeOfUnit {
  readonly unit: Unit
  readonly text: string
  /** Equal for codes that are one however they are written. */
  readonly key: string
  /** Whether it fits the mask of its level; null where there is none. */
  readonly fits: boolean | null
  /** The number that is counted from unit to unit; null for codes of words and of leaves. */
  readonly count: {
    /** Equal for codes that differ by that number only. */
    readonly stem: string
    readonly from: number
    readonly to: number
    readonly at: (number: number) => string
  } | null
}

/** Reads the code of a unit; null where it has none. */
export function codeOfUnit(unit: Unit, masks: CodeMasks): CodeOfUnit | null {
  const text = firstText(unit.description, 'referenceCode').trim()
  if (text === '') return null
  const mask = codeMask(masks[unit.level] ?? '')
  const fields = mask?.fields(text) ?? null
  const read = readCode(text)
  const isPart = fields ? fields.fonds === undefined : read.ok && !read.code.parts.some(({ kind }) => kind === 'fonds')
  const plain = read.ok ? sortKey(read.code) : codeKey(text)
  return {
    unit,
    text,
    // 'Д. 25' is another file in every inventory.
    key: isPart ? `${plain} ${unit.parentId ?? ''}` : plain,
    fits: mask ? fields !== null : null,
    count: mask && fields ? countByMask(fields, mask) : read.ok ? countByParts(read.code) : null,
  }
}

function countByMask(fields: MatchedFields, mask: NonNullable<ReturnType<typeof codeMask>>): CodeOfUnit['count'] {
  const part = countedPart(fields[mask.counted] ?? '')
  if (!part) return null
  const at = (number: number): string => mask.write({ ...fields, [mask.counted]: `${part.prefix}${number}` }) ?? ''
  return { stem: at(0), from: part.from, to: part.to, at }
}

function countByParts(code: ReferenceCode): CodeOfUnit['count'] {
  const last = code.parts.at(-1)
  const part = last && code.leaves.length === 0 ? countedPart(last.value) : null
  if (!last || !part) return null
  const { name: _name, ...unnamed } = last
  const at = (number: number): string => {
    const counted: CodePart = { ...unnamed, value: `${part.prefix}${number}` }
    return writeCode({ ...code, parts: [...code.parts.slice(0, -1), counted] })
  }
  return { stem: at(0), from: part.from, to: part.to, at }
}

/** What is amiss with the codes of these units of the tree: doubles, gaps, what does not fit, what is missing. */
export function codeFindings(
  coded: readonly CodeOfUnit[],
  tree: TreeIndex,
  { units, masks }: { readonly units: readonly Unit[]; readonly masks: CodeMasks },
): readonly CodeFinding[] {
  return [
    ...doubles(coded),
    ...gaps(coded),
    ...coded.flatMap((each) => misfit(each, masks)),
    ...coded.flatMap((each) => stray(each, tree, masks)),
    ...without(units, masks),
  ]
}

function doubles(coded: readonly CodeOfUnit[]): readonly CodeFinding[] {
  return [...groupBy(coded, ({ key }) => key).values()].flatMap((same): readonly CodeFinding[] => {
    const [first] = same
    return first && same.length > 1
      ? [{ kind: 'double', code: first.text, units: same.map(({ unit }) => unit.id) }]
      : []
  })
}

function gaps(coded: readonly CodeOfUnit[]): readonly CodeFinding[] {
  const counted = coded.flatMap(({ unit, count }) => (count ? [{ unit, ...count }] : []))
  const beside = groupBy(counted, ({ unit, stem }) => `${unit.parentId ?? ''} ${unit.level} ${stem}`)
  return [...beside.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length < 2) return []
    return gapsBetween(group).map(({ from, to }): CodeFinding => {
      const before = group.find((each) => each.to === from - 1)
      const after = group.find((each) => each.from === to + 1)
      const units = [before, after].flatMap((each) => (each ? [each.unit.id] : []))
      return { kind: 'gap', from: first.at(from), to: first.at(to), units }
    })
  })
}

function misfit({ unit, text, fits }: CodeOfUnit, masks: CodeMasks): readonly CodeFinding[] {
  return fits === false ? [{ kind: 'misfit', code: text, mask: masks[unit.level] ?? '', units: [unit.id] }] : []
}

const WIDER: readonly Placeholder[] = ['archive', 'fonds', 'series', 'file']

function stray({ unit, text }: CodeOfUnit, { byId }: TreeIndex, masks: CodeMasks): readonly CodeFinding[] {
  const own = saidByCode(unit, masks)
  const above = unit.parentId === null ? undefined : byId.get(unit.parentId)
  const said = above && own ? saidByCode(above, masks) : null
  const differs = WIDER.some((name) => {
    const [here, there] = [own?.[name], said?.[name]]
    return here !== undefined && there !== undefined && codeKey(here) !== codeKey(there)
  })
  if (!above || !differs) return []
  return [{ kind: 'stray', code: text, above: firstText(above.description, 'referenceCode'), units: [unit.id] }]
}

function without(units: readonly Unit[], masks: CodeMasks): readonly CodeFinding[] {
  const bare = units.filter(
    (unit) => codeMask(masks[unit.level] ?? '') !== null && firstText(unit.description, 'referenceCode').trim() === '',
  )
  return [...groupBy(bare, ({ parentId, level }) => `${parentId ?? ''} ${level}`).values()].map((group) => ({
    kind: 'none',
    units: group.map(({ id }) => id),
  }))
}
