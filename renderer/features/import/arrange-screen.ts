import { arrange } from '../../../shared/arrangement/arrange.ts'
import type {
  ArrangedFile,
  ArrangedPlan,
  ArrangedUnit,
  RowWithoutFile,
  Unfit,
} from '../../../shared/arrangement/arranged-plan.ts'
import type { LeafRange } from '../../../shared/arrangement/leaf-gaps.ts'
import { reportLeaves, type KnownLeaves, type LeafReport } from '../../../shared/arrangement/leaf-report.ts'
import { meetArchive, type MetPlan } from '../../../shared/arrangement/meet-archive.ts'
import { readPattern, type PatternError } from '../../../shared/arrangement/pattern.ts'
import { suggestPatterns, tellsTheFile, type Suggestion } from '../../../shared/arrangement/shipped-patterns.ts'
import { BY_FOLDERS, type Arrangement, type Tradition } from '../../../shared/domain/arrangement.ts'
import { groupBy } from '../../../shared/domain/group-by.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { compareLeaves } from '../../../shared/domain/leaf.ts'
import type { Unit } from '../../../shared/domain/unit.ts'

/** A pattern that the user made. */
export interface OwnPattern {
  readonly pattern: string
  readonly tradition: Tradition
}

/** From this share of fitting names on, a rule is proposed without being asked for. */
const SURE = 0.8

/** The rule to begin with: by names where they plainly tell to which file they belong, else by folders. */
export function firstRule(suggestions: readonly Suggestion[]): Arrangement {
  const [best] = suggestions
  if (!best || best.share < SURE) return BY_FOLDERS
  const read = readPattern(best.pattern)
  return read.ok && tellsTheFile(read.parts) ? patternRule(best) : BY_FOLDERS
}

export function patternRule({ pattern, tradition }: OwnPattern): Arrangement {
  return { kind: 'pattern', pattern, tradition, others: true }
}

/** What will be made, or what is wrong with the pattern. */
export type Preview =
  | { readonly ok: true; readonly met: MetPlan; readonly report: LeafReport }
  | { readonly ok: false; readonly error: PatternError }

export interface PreviewFrom {
  readonly paths: readonly string[]
  readonly rule: Arrangement
  readonly label: string
  readonly units: readonly Unit[]
  readonly parentId: UnitId | null
}

/** Works the whole preview out; the leaves that the archive has come later and are put in by `reportLeaves`. */
export function previewOf({ paths, rule, label, units, parentId }: PreviewFrom): Preview {
  const outcome = arrange(paths, rule, label)
  if (!outcome.ok) return outcome
  const met =
    rule.kind === 'folders'
      ? { plan: outcome.plan, there: new Map() }
      : meetArchive(outcome.plan, { units, parentId, label })
  return { ok: true, met, report: reportLeaves(met.plan) }
}

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
        readonly group: 'unfit' | 'without-row' | 'rowless' | 'left-out'
        readonly count: number
      }
    | { readonly kind: 'unfit'; readonly unfit: Unfit }
    | { readonly kind: 'rowless'; readonly row: RowWithoutFile }
    | { readonly kind: 'left-out'; readonly path: string }
  )

interface RowPlace {
  readonly key: string
  /** From 1. */
  readonly level: number
  readonly expandable: boolean
  readonly open: boolean
}

/** A plan ready to be drawn line by line. */
export interface PreviewTree {
  readonly plan: ArrangedPlan
  readonly report: LeafReport
  readonly there: MetPlan['there']
  readonly childrenOf: ReadonlyMap<string, readonly ArrangedUnit[]>
  readonly filesOf: ReadonlyMap<string, readonly ArrangedFile[]>
  /** Of each unit with all below it. */
  readonly totals: ReadonlyMap<string, { readonly files: number; readonly missing: number; readonly double: number }>
}

export function previewTree({ plan, there }: MetPlan, report: LeafReport): PreviewTree {
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
  return { plan, report, there, childrenOf, filesOf, totals }
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
      rows.push(...leafRows(tree, unit.key, level + 1))
    }
  }
  walk('', 1)
  return [...rows, ...leafRows(tree, '', 1), ...groupRows(tree.plan, folded)]
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

function groupRows(plan: ArrangedPlan, folded: ReadonlyMap<string, boolean>): readonly PreviewRow[] {
  const place = { level: 2, expandable: false, open: false }
  const group = (
    name: 'unfit' | 'without-row' | 'rowless' | 'left-out',
    inside: readonly PreviewRow[],
  ): readonly PreviewRow[] => {
    if (inside.length === 0) return []
    const key = `group ${name}`
    const open = folded.get(key) ?? false
    const head: PreviewRow = { kind: 'group', key, group: name, count: inside.length, level: 1, expandable: true, open }
    return open ? [head, ...inside] : [head]
  }
  return [
    ...group(
      plan.rowless ? 'without-row' : 'unfit',
      plan.unfit.map((unfit) => ({ kind: 'unfit', key: `unfit ${unfit.path}`, unfit, ...place })),
    ),
    ...group(
      'rowless',
      (plan.rowless ?? []).map((row) => ({ kind: 'rowless', key: `row ${row.line} ${row.name}`, row, ...place })),
    ),
    ...group(
      'left-out',
      plan.leftOut.map((path) => ({ kind: 'left-out', key: `left-out ${path}`, path, ...place })),
    ),
  ]
}

/** The holders of the plan that the archive has already, with the ids of their units. */
export function holdersThere({ plan, there }: MetPlan): readonly { readonly key: string; readonly id: UnitId }[] {
  const holders = new Set(plan.files.map(({ unit }) => unit))
  return [...there].flatMap(([key, { id }]) => (holders.has(key) ? [{ key, id }] : []))
}

/** The report once the leaves of the archive are known. */
export function withKnownLeaves(preview: Preview, known: KnownLeaves): Preview {
  return preview.ok && known.size > 0 ? { ...preview, report: reportLeaves(preview.met.plan, known) } : preview
}

/** The suggestions for the names of scans. */
export function suggestionsFor(paths: readonly string[], own: readonly OwnPattern[]): readonly Suggestion[] {
  const outcome = arrange(paths, BY_FOLDERS, '')
  return suggestPatterns(outcome.ok ? outcome.plan.files.map(({ path }) => path) : [], own)
}
