import { freeCode, PASSED } from '../domain/codes/free-code.ts'
import type { CodeMasks } from '../domain/collection.ts'
import { firstText } from '../domain/description.ts'
import type { UnitId } from '../domain/ids.ts'
import type { TreeIndex } from '../domain/unit-tree.ts'
import type { Unit } from '../domain/unit.ts'
import { codeMask, countedPart, saidByCode, type CodeMask } from './code-masks.ts'
import { codeOfName } from './code-names.ts'
import type { MatchedFields } from './matcher.ts'
import { writeCode } from '../domain/codes/write-code.ts'

/** Where a unit without a code stands, or is to stand. */
export type CodePlace = Pick<Unit, 'level' | 'parentId'> & { readonly id?: UnitId }

/** Gives the next free code of a place, and knows it as taken from then on; null where there is none. */
export type CodeGiver = (place: CodePlace) => string | null

/** How codes go on among the units of one level below one unit. */
interface Count {
  readonly base: MatchedFields
  readonly prefix: string
  last: number
}

/**
 * Gives codes by the masks of a collection: what a mask names is taken from the codes of the units above, from the
 * nearest first, and from those beside; the last is counted on from the highest number beside. Without a mask the last
 * code beside is counted on.
 */
export function codeGiver(tree: TreeIndex, masks: CodeMasks): CodeGiver {
  const taken = new Set(tree.units.map((unit) => firstText(unit.description, 'referenceCode')))
  const given = new Map<UnitId, MatchedFields | null>()
  const above = saidAbove(tree, masks, given)
  const counts = new Map<string, Count>()
  const lasts = new Map<string, string>()

  const besides = ({ level, parentId }: CodePlace): readonly Unit[] =>
    (tree.childrenOf.get(parentId) ?? []).filter((unit) => unit.level === level)

  const byMask = (place: CodePlace, mask: CodeMask): string | null => {
    const key = keyOf(place)
    const count = counts.get(key) ?? countOf(besides(place), mask, above(place.parentId))
    counts.set(key, count)
    for (let passed = 0; passed < PASSED; passed += 1) {
      count.last += 1
      const fields = { ...count.base, [mask.counted]: `${count.prefix}${count.last}` }
      const code = mask.write(fields)
      if (code === null) return null
      if (taken.has(code)) continue
      if (place.id !== undefined) given.set(place.id, fields)
      return code
    }
    return null
  }

  const byLast = (place: CodePlace): string | null => {
    const coded = besides(place).map((unit) => firstText(unit.description, 'referenceCode'))
    const last = lasts.get(keyOf(place)) ?? coded.findLast((code) => code !== '') ?? ''
    const code = freeCode(last, taken)
    if (code !== null) lasts.set(keyOf(place), code)
    return code
  }

  return (place) => {
    const text = masks[place.level] ?? ''
    const mask = codeMask(text)
    const code = mask ? byMask(place, mask) : byLast(place)
    if (code !== null) taken.add(code)
    return code
  }
}

function keyOf({ level, parentId }: CodePlace): string {
  return `${level} ${parentId ?? ''}`
}

function countOf(besides: readonly Unit[], mask: CodeMask, above: MatchedFields): Count {
  const told = besides.flatMap((unit) => mask.fields(firstText(unit.description, 'referenceCode')) ?? [])
  const base = Object.fromEntries(
    mask.names.flatMap((name) => {
      const value = name === mask.counted ? undefined : (above[name] ?? told.at(-1)?.[name])
      return value === undefined ? [] : [[name, value]]
    }),
  ) as MatchedFields
  const parts = told.flatMap((fields) => countedPart(fields[mask.counted] ?? '') ?? [])
  const last = parts.reduce((most, { to }) => Math.max(most, to), 0)
  return { base, prefix: parts.at(-1)?.prefix ?? '', last }
}

/** What the codes at and above a unit say, the nearest before all others. */
function saidAbove(
  { byId }: TreeIndex,
  masks: CodeMasks,
  given: ReadonlyMap<UnitId, MatchedFields | null>,
): (id: UnitId | null) => MatchedFields {
  const known = new Map<UnitId, MatchedFields>()
  return (id) => {
    const chain: Unit[] = []
    let at = id
    while (at !== null && !known.has(at)) {
      const unit = byId.get(at)
      if (!unit || chain.includes(unit)) break
      chain.push(unit)
      at = unit.parentId
    }
    let said = (at === null ? undefined : known.get(at)) ?? {}
    for (const unit of chain.toReversed()) {
      said = { ...said, ...(saidByCode(unit, masks) ?? given.get(unit.id)) }
      known.set(unit.id, said)
    }
    return said
  }
}

/** A unit and the code that it is to have. */
export interface GivenCode {
  readonly unit: Unit
  readonly code: string
}

/** The next free codes of units that have none and whose level has a mask, from above down, so that each counts on. */
export function nextCodes(tree: TreeIndex, masks: CodeMasks): readonly GivenCode[] {
  const give = codeGiver(tree, masks)
  return tree.units.flatMap((unit) => {
    if (codeMask(masks[unit.level] ?? '') === null || !isWithout(unit)) return []
    const code = give(unit)
    return code === null ? [] : [{ unit, code }]
  })
}

/**
 * The codes of units that have none and whose file or folder tells one: by the mask of its level, else by one of the
 * shipped patterns of file names. One that another unit has is left out.
 */
export function codesFromNames(tree: TreeIndex, masks: CodeMasks): readonly GivenCode[] {
  const taken = new Set(tree.units.map((unit) => firstText(unit.description, 'referenceCode')))
  return tree.units.flatMap((unit) => {
    if (unit.source === undefined || !isWithout(unit)) return []
    const code = codeOfPath(unit.source.path, masks[unit.level] ?? '')
    if (code === null || taken.has(code)) return []
    taken.add(code)
    return [{ unit, code }]
  })
}

function codeOfPath(path: string, masked: string): string | null {
  const mask = codeMask(masked)
  const name = path.split('/').at(-1) ?? path
  const fields = mask?.fields(name)
  if (mask && fields) return mask.write(fields)
  const code = codeOfName(path)
  return code && writeCode(code)
}

function isWithout(unit: Unit): boolean {
  return firstText(unit.description, 'referenceCode').trim() === ''
}
