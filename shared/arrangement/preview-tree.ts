import { groupBy } from '../domain/group-by.ts'
import { compareLeaves } from '../domain/leaf.ts'
import type { ArrangedFile, ArrangedUnit, RowWithoutFile, Unfit } from './arranged-plan.ts'
import type { CopyFile } from './copy-roles.ts'
import type { LeafRange } from './leaf-gaps.ts'
import type { LeafReport } from './leaf-report.ts'
import type { MetPlan } from './meet-archive.ts'
import type { Preview } from './preview.ts'

/** What stands below the units, folded together. */
export type PreviewGroup = 'copies' | 'unfit' | 'without-row' | 'rowless' | 'pictureless' | 'left-out'

/** One line of the preview. `key` tells it from the others. */
export type PreviewRow = RowPlace &
  (
    | {
        readonly kind: 'unit'
        readonly unit: ArrangedUnit
        readonly isThere: boolean
        readonly files: number
        readonly missing: number
        readonly double: number
      }
    | { readonly kind: 'page'; readonly file: ArrangedFile; readonly isDouble: boolean; readonly isKnown: boolean }
    | { readonly kind: 'missing'; readonly range: LeafRange }
    | {
        readonly kind: 'group'
        readonly group: PreviewGroup
        readonly count: number
      }
    | { readonly kind: 'unfit'; readonly unfit: Unfit }
    | { readonly kind: 'rowless' | 'pictureless'; readonly row: RowWithoutFile }
    | { readonly kind: 'left-out'; readonly path: string }
    | { readonly kind: 'copy'; readonly copy: CopyFile }
  )

interface RowPlace {
  readonly key: string
  /** From 1. */
  readonly level: number
  readonly expandable: boolean
  readonly open: boolean
}

/** A plan ready to be drawn line by line. */
export interface PreviewTree extends MetPlan {
  readonly report: LeafReport
  readonly copies: readonly CopyFile[]
  readonly childrenOf: ReadonlyMap<string, readonly ArrangedUnit[]>
  readonly filesOf: ReadonlyMap<string, readonly ArrangedFile[]>
  /** Of each unit with all below it. */
  readonly totals: ReadonlyMap<string, { readonly files: number; readonly missing: number; readonly double: number }>
}

/** Puts together what `previewRows` walks; files are counted with all below them. */
export function previewTree({ met, report, copies }: Extract<Preview, { readonly ok: true }>): PreviewTree {
  const { plan } = met
  const childrenOf = groupBy(plan.units.values(), (unit) => unit.parent)
  const filesOf = groupBy(plan.files, (file) => file.unit)
  const totals = new Map<string, { files: number; missing: number; double: number }>()
  for (const { key } of [...plan.units.values()].toReversed()) {
    const own = report.units.get(key)
    const below = (childrenOf.get(key) ?? []).map((child) => totals.get(child.key))
    const sum = (part: 'files' | 'missing' | 'double'): number =>
      below.reduce((all, each) => all + (each?.[part] ?? 0), 0)
    totals.set(key, {
      files: (filesOf.get(key)?.length ?? 0) + sum('files'),
      missing: (own?.missing.reduce((all, { from, to }) => all + to.number - from.number + 1, 0) ?? 0) + sum('missing'),
      double: (own?.double.length ?? 0) + sum('double'),
    })
  }
  return { ...met, report, copies, childrenOf, filesOf, totals }
}

/** The lines to draw. `folded` are what the user opened or shut; else units that hold units are open. */
export function previewRows(tree: PreviewTree, folded: ReadonlyMap<string, boolean>): readonly PreviewRow[] {
  const rows: PreviewRow[] = []
  const walk = (parent: string, level: number): void => {
    for (const unit of tree.childrenOf.get(parent) ?? []) {
      const row = unitRow(tree, unit, { level, folded })
      rows.push(row)
      if (!row.open) continue
      walk(unit.key, level + 1)
      for (const leaf of leafRows(tree, unit.key, level + 1)) rows.push(leaf)
    }
  }
  walk('', 1)
  return [...rows, ...leafRows(tree, '', 1), ...groupRows(tree, folded)]
}

function unitRow(
  tree: PreviewTree,
  unit: ArrangedUnit,
  { level, folded }: { readonly level: number; readonly folded: ReadonlyMap<string, boolean> },
): PreviewRow {
  const { key } = unit
  const files = tree.filesOf.get(key) ?? []
  const holdsUnits = tree.childrenOf.has(key)
  const expandable = holdsUnits || files.length > 1 || files.some(({ leaf }) => leaf) || tree.report.units.has(key)
  const open = expandable && (folded.get(key) ?? holdsUnits)
  const total = tree.totals.get(key) ?? { files: 0, missing: 0, double: 0 }
  return { kind: 'unit', key, level, expandable, open, unit, isThere: tree.there.has(key), ...total }
}

/** The leaves of a unit with the missing ones in their places. By folders the items stand for the leaves. */
function leafRows({ report, filesOf }: PreviewTree, unit: string, level: number): readonly PreviewRow[] {
  const findings = report.units.get(unit)
  const doubles = new Set(findings?.double.flatMap(({ paths }) => paths))
  const known = findings?.known ?? []
  const place = { level, expandable: false, open: false }
  const gaps = (findings?.missing ?? []).map((range): PreviewRow => ({
    kind: 'missing',
    key: `${unit} missing ${JSON.stringify(range.from)}`,
    range,
    ...place,
  }))
  const pages = (filesOf.get(unit) ?? []).map((file): PreviewRow => ({
    kind: 'page',
    key: `page ${file.path}`,
    file,
    isDouble: doubles.has(file.path),
    isKnown: file.leaf !== undefined && known.includes(file.leaf),
    ...place,
  }))
  return gaps.length === 0 ? pages : inLeafOrder(pages, gaps)
}

/** Both come in order; a gap goes before the first leaf behind it. */
function inLeafOrder(pages: readonly PreviewRow[], gaps: readonly PreviewRow[]): readonly PreviewRow[] {
  const rows: PreviewRow[] = []
  const left = [...gaps]
  for (const page of pages) {
    const leaf = page.kind === 'page' ? page.file.leaf : undefined
    while (left[0]?.kind === 'missing' && (!leaf || compareLeaves(left[0].range.from, leaf) < 0)) {
      rows.push(left[0])
      left.shift()
    }
    rows.push(page)
  }
  return [...rows, ...left]
}

function groupRows({ plan, copies }: PreviewTree, folded: ReadonlyMap<string, boolean>): readonly PreviewRow[] {
  const place = { level: 2, expandable: false, open: false }
  const group = (name: PreviewGroup, inside: readonly PreviewRow[]): readonly PreviewRow[] => {
    if (inside.length === 0) return []
    const key = `group ${name}`
    const open = folded.get(key) ?? false
    const head: PreviewRow = { kind: 'group', key, group: name, count: inside.length, level: 1, expandable: true, open }
    return open ? [head, ...inside] : [head]
  }
  return [
    ...group(
      'copies',
      copies.map((copy) => ({ kind: 'copy', key: `copy ${copy.path}`, copy, ...place })),
    ),
    ...group(
      plan.rowless ? 'without-row' : 'unfit',
      plan.unfit.map((unfit) => ({ kind: 'unfit', key: `unfit ${unfit.path}`, unfit, ...place })),
    ),
    ...group(
      'rowless',
      (plan.rowless ?? []).map((row) => ({ kind: 'rowless', key: `row ${row.line} ${row.name}`, row, ...place })),
    ),
    ...group(
      'pictureless',
      (plan.pictureless ?? []).map((row) => ({ kind: 'pictureless', key: `canvas ${row.line}`, row, ...place })),
    ),
    ...group(
      'left-out',
      plan.leftOut.map((path) => ({ kind: 'left-out', key: `left-out ${path}`, path, ...place })),
    ),
  ]
}
