import { readCode } from '../domain/codes/read-code.ts'
import { writeCode } from '../domain/codes/write-code.ts'
import type { LeafSpan, ReferenceCode } from '../domain/codes/code.ts'
import { firstText } from '../domain/description.ts'
import { groupBy } from '../domain/group-by.ts'
import type { UnitId } from '../domain/ids.ts'
import { compareLeaves, isSameLeaf, type Leaf } from '../domain/leaf.ts'
import type { Page } from '../domain/page.ts'
import type { Unit } from '../domain/unit.ts'
import { gapsBetween, missingLeaves, type LeafRange } from './leaf-gaps.ts'

/** Leaves that more than one unit names, or more than one page shows. */
export interface DoubleRange extends LeafRange {
  readonly units: readonly UnitId[]
}

/** What is amiss with the leaves of one file. */
export interface FileLeaves {
  /** 'code' and the normal code of the file, or 'unit' and the id of the unit that the pages are below. */
  readonly key: string
  /** Whether codes of units or pages tell of the leaves. */
  readonly by: 'codes' | 'pages'
  /** What the file is called by. */
  readonly code: string
  /** The unit that is the file; null where the codes alone name it. */
  readonly unit: UnitId | null
  /** How many units or pages tell of leaves. */
  readonly count: number
  readonly missing: readonly LeafRange[]
  readonly double: readonly DoubleRange[]
}

/** A unit with the leaves that its code names. */
export interface CodedUnit {
  readonly unit: Unit
  readonly file: string
  readonly spans: readonly LeafSpan[]
}

/** The unit with the leaves that its code names; null where it names none. */
export function codedUnit(unit: Unit): CodedUnit | null {
  const read = readCode(firstText(unit.description, 'referenceCode'))
  return read.ok && read.code.leaves.length > 0 ? { unit, file: fileOf(read.code), spans: read.code.leaves } : null
}

/**
 * Missing and double leaves over the reference codes of units, file by file: 'Д. 25. Л. 1–3' and 'Д. 25. Л. 5' lack
 * leaf 4. '1–3' ends with the front of leaf 3, so that it does not meet '3 об.–5'. Only files with two units or more that
 * name leaves are told, and only those in which something is amiss.
 */
export function leavesByCode(coded: readonly CodedUnit[]): readonly FileLeaves[] {
  return [...groupBy(coded, ({ file }) => file)].flatMap(([code, of]) => {
    if (of.length < 2) return []
    const parents = new Set(of.map(({ unit }) => unit.parentId))
    const [unit = null] = parents.size === 1 ? parents : []
    const missing = missingBetween(of.flatMap(({ spans }) => spans))
    return told({ key: `code ${code}`, by: 'codes', code, unit, count: of.length, missing, double: doubleSpans(of) })
  })
}

/** The same over the leaves that pages show, file by file: the pages of a unit, or of all units beside each other in a file. */
export function leavesByPage(units: readonly Unit[], pages: readonly Page[]): readonly FileLeaves[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const shown = pages.filter(({ leaf, deletedAt, unitId }) => leaf && deletedAt === undefined && byId.has(unitId))
  return [...groupBy(shown, ({ unitId }) => fileAbove(unitId, byId))].flatMap(([unit, of]) => {
    const file = byId.get(unit)
    const code = file ? firstText(file.description, 'referenceCode') : ''
    const missing = missingLeaves(of.flatMap(({ leaf }) => leaf ?? []))
    return told({ key: `unit ${unit}`, by: 'pages', code, unit, count: of.length, missing, double: doublePages(of) })
  })
}

function told(leaves: FileLeaves): readonly FileLeaves[] {
  return leaves.missing.length + leaves.double.length > 0 ? [leaves] : []
}

function fileOf(code: ReferenceCode): string {
  return writeCode({ ...code, leaves: [], parts: code.parts.filter(({ kind }) => kind !== 'page' && kind !== 'item') })
}

function fileAbove(id: UnitId, byId: ReadonlyMap<UnitId, Unit>): UnitId {
  const unit = byId.get(id)
  const parent = unit?.parentId ? byId.get(unit.parentId) : undefined
  return unit?.level === 'item' && parent?.level === 'file' ? parent.id : id
}

/** Whole leaves between those named. */
function missingBetween(spans: readonly LeafSpan[]): readonly LeafRange[] {
  const runs = spans.map(({ from, to = from }) => ({ from: from.number, to: to.number }))
  return gapsBetween(runs).map(({ from, to }) => ({ from: { number: from }, to: { number: to } }))
}

function doubleSpans(coded: readonly CodedUnit[]): readonly DoubleRange[] {
  const all = coded
    .flatMap(({ unit, spans }) => spans.map(({ from, to = from }) => ({ unit: unit.id, from, to })))
    .sort((a, b) => compareLeaves(a.from, b.from) || compareLeaves(a.to, b.to))
  let last = all[0]
  return all.slice(1).flatMap((span) => {
    const before = last
    if (!before || compareLeaves(span.to, before.to) > 0) last = span
    if (!before || before.unit === span.unit || compareLeaves(span.from, before.to) > 0) return []
    const to = compareLeaves(span.to, before.to) < 0 ? span.to : before.to
    return [{ from: span.from, to, units: [before.unit, span.unit] }]
  })
}

function doublePages(pages: readonly Page[]): readonly DoubleRange[] {
  const leaves = pages
    .flatMap(({ leaf, unitId }) => (leaf ? [{ leaf, unitId }] : []))
    .sort((a, b) => compareLeaves(a.leaf, b.leaf))
  const groups: { readonly leaf: Leaf; readonly units: UnitId[] }[] = []
  for (const { leaf, unitId } of leaves) {
    const same = groups.at(-1)
    if (same && isSameLeaf(same.leaf, leaf) && same.leaf.counts === leaf.counts) same.units.push(unitId)
    else groups.push({ leaf, units: [unitId] })
  }
  return groups
    .filter(({ units }) => units.length > 1)
    .map(({ leaf, units }) => ({ from: leaf, to: leaf, units: [...new Set(units)] }))
}
