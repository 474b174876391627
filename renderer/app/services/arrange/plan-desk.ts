import { companionsAmong, textsOfNoScan } from '../../../../shared/arrangement/companions-in.ts'
import type { KnownLeaves } from '../../../../shared/arrangement/leaf-report.ts'
import type { CodedUnit } from '../../../../shared/arrangement/meet-archive.ts'
import {
  holdersThere,
  previewOf,
  suggestionsFor,
  withKnownLeaves,
  type FoundFiles,
  type Preview,
} from '../../../../shared/arrangement/preview.ts'
import {
  previewRows,
  previewTree,
  type PreviewRow,
  type PreviewTree,
} from '../../../../shared/arrangement/preview-tree.ts'
import type { Suggestion } from '../../../../shared/arrangement/shipped-patterns.ts'
import type { Arrangement, Tradition } from '../../../../shared/domain/arrangement.ts'
import { assertNever } from '../../../../shared/domain/assert-never.ts'
import { companionPaths } from '../../../../shared/domain/companions.ts'
import type { UnitId } from '../../../../shared/domain/ids.ts'
import type { ListedFiles, PlanAnswer, PlanLines, Stretch } from '../../../ports/arranger.ts'

/** What is handed over once and then known. */
export type PlanQuestion =
  | { readonly kind: 'texts'; readonly paths: readonly string[] }
  | { readonly kind: 'files'; readonly files: ListedFiles }
  | { readonly kind: 'units'; readonly units: readonly CodedUnit[] }
  | {
      readonly kind: 'suggest'
      readonly own: readonly { readonly pattern: string; readonly tradition: Tradition }[]
    }
  | {
      readonly kind: 'plan'
      readonly number: number
      readonly rule: Arrangement
      readonly label: string
      readonly parentId: UnitId | null
    }
  | { readonly kind: 'leaves'; readonly number: number; readonly known: KnownLeaves }
  | {
      readonly kind: 'lines'
      readonly number: number
      readonly stretch: Stretch
      readonly fold: { readonly index: number; readonly open: boolean } | null
    }
  | { readonly kind: 'rows'; readonly number: number; readonly stretch: Stretch }

/** What comes back; null where nothing is asked, and where the plan is no longer the last. */
export type PlanReply =
  | { readonly texts: readonly string[] }
  | { readonly suggestions: readonly Suggestion[] }
  | { readonly plan: PlanAnswer }
  | { readonly lines: PlanLines }
  | { readonly rows: readonly PreviewRow[] }
  | null

/** The last plan. */
interface Planned {
  readonly number: number
  readonly preview: Preview
  /** null where the pattern can't be read. */
  readonly tree: PreviewTree | null
  rows: readonly PreviewRow[]
}

/** Keeps a plan and draws from it what is asked for. It runs in a worker, and in tests where they ask. */
export function createPlanDesk(): (question: PlanQuestion) => PlanReply {
  let files: FoundFiles = { paths: [], beside: new Set() }
  let units: readonly CodedUnit[] = []
  let planned: Planned | null = null
  const folded = new Map<string, boolean>()
  const take = (number: number, preview: Preview): PlanReply => {
    const tree = preview.ok ? previewTree(preview) : null
    planned = { number, preview, tree, rows: tree ? previewRows(tree, folded) : [] }
    return { plan: answerOf(number, preview) }
  }
  return (question) => {
    switch (question.kind) {
      case 'texts':
        return { texts: textsOfNoScan(question.paths) }
      case 'files':
        files = foundAmong(question.files)
        return null
      case 'units':
        units = question.units
        return null
      case 'suggest':
        return { suggestions: suggestionsFor(files, question.own) }
      case 'plan': {
        const { number, rule, label, parentId } = question
        return take(number, previewOf({ files, rule, label, units, parentId }))
      }
      case 'leaves':
        if (planned?.number !== question.number) return null
        return take(question.number, withKnownLeaves(planned.preview, question.known))
      case 'lines': {
        if (planned?.number !== question.number) return null
        const { fold, stretch } = question
        const row = fold ? planned.rows[fold.index] : undefined
        if (row?.expandable && fold && planned.tree) {
          folded.set(row.key, fold.open)
          planned.rows = previewRows(planned.tree, folded)
        }
        return { lines: linesOf(planned.rows, stretch) }
      }
      case 'rows':
        return planned?.number === question.number ? { rows: within(planned.rows, question.stretch) } : null
      default:
        return assertNever(question)
    }
  }
}

function foundAmong({ paths, named, described }: ListedFiles): FoundFiles {
  return { paths, beside: new Set([...companionPaths(companionsAmong(paths, named)), ...described]) }
}

function answerOf(number: number, preview: Preview): PlanAnswer {
  if (!preview.ok) return preview
  const { met, report, copies } = preview
  const { plan } = met
  return {
    ok: true,
    number,
    units: plan.units.size,
    files: plan.files.length,
    copies: copies.length,
    unfit: plan.unfit.length,
    rowless: plan.rowless?.length ?? null,
    pictureless: plan.pictureless?.length ?? 0,
    leftOut: plan.leftOut.length,
    missing: report.missing,
    double: report.double,
    known: report.known,
    holders: holdersThere(met),
  }
}

function linesOf(rows: readonly PreviewRow[], stretch: Stretch): PlanLines {
  return {
    levels: Uint8Array.from(rows, ({ level }) => level),
    folds: Uint8Array.from(rows, ({ expandable, open }) => (expandable ? (open ? 2 : 1) : 0)),
    from: stretch.from,
    rows: within(rows, stretch),
  }
}

function within(rows: readonly PreviewRow[], { from, count }: Stretch): readonly PreviewRow[] {
  return rows.slice(from, from + count)
}
