import type { Arrangement, Tradition } from '../domain/arrangement.ts'
import { BY_FOLDERS } from '../domain/arrangement.ts'
import type { UnitId } from '../domain/ids.ts'
import { arrange } from './arrange.ts'
import { copiesOfPlanned, filesByRole, type CopyFile } from './copy-roles.ts'
import { reportLeaves, type KnownLeaves, type LeafReport } from './leaf-report.ts'
import { meetArchive, type CodedUnit, type MetPlan } from './meet-archive.ts'
import type { PatternError } from './pattern.ts'
import { suggestPatterns, type Suggestion } from './shipped-patterns.ts'

/** The files of a source, as looking through it finds them. */
export interface FoundFiles {
  /** In natural order. */
  readonly paths: readonly string[]
  /** Those that lie beside a scan and belong to it, or hold descriptions, so that they are no files of their own. */
  readonly beside: ReadonlySet<string>
}

/** What an import would make, or what is wrong with its rule. */
export type Preview =
  | {
      readonly ok: true
      readonly met: MetPlan
      readonly report: LeafReport
      /** Files that go to pages of the plan as their copies. */
      readonly copies: readonly CopyFile[]
    }
  | { readonly ok: false; readonly error: PatternError }

/** What a preview is worked out from. */
export interface PreviewFrom {
  readonly files: FoundFiles
  readonly rule: Arrangement
  /** What was chosen, in the user's words. */
  readonly label: string
  /** The units of the archive that have a reference code. */
  readonly units: readonly CodedUnit[]
  /** Where the import goes; null for the top. */
  readonly parentId: UnitId | null
}

/**
 * Says what an import of the files would make, by the steps that it takes itself. The leaves that the archive has come
 * later and are put in by `withKnownLeaves`.
 */
export function previewOf({ files, rule, label, units, parentId }: PreviewFrom): Preview {
  const byRole = filesByRole(files.paths.filter((path) => !files.beside.has(path)))
  const outcome = arrange(byRole.pages, rule, label)
  if (!outcome.ok) return outcome
  const copies = copiesOfPlanned(byRole.copies, outcome.plan.files)
  const goesIn = new Set(copies)
  const without = byRole.copies.filter((copy) => !goesIn.has(copy)).map(({ path }) => path)
  const plan = { ...outcome.plan, leftOut: [...outcome.plan.leftOut, ...without, ...files.beside] }
  const met = rule.kind === 'folders' ? { plan, there: new Map() } : meetArchive(plan, { units, parentId, label })
  return { ok: true, met, report: reportLeaves(met.plan), copies }
}

/** The holders of the plan that the archive has already, with the ids of their units. */
export function holdersThere({ plan, there }: MetPlan): readonly { readonly key: string; readonly id: UnitId }[] {
  const holders = new Set(plan.files.map(({ unit }) => unit))
  return [...there].flatMap(([key, { id }]) => (holders.has(key) ? [{ key, id }] : []))
}

/** The preview once the leaves of the archive are known. */
export function withKnownLeaves(preview: Preview, known: KnownLeaves): Preview {
  return preview.ok && known.size > 0 ? { ...preview, report: reportLeaves(preview.met.plan, known) } : preview
}

/** The patterns that fit the names of the scans, best first; `own` are those that the user made. */
export function suggestionsFor(
  { paths, beside }: FoundFiles,
  own: readonly { readonly pattern: string; readonly tradition: Tradition }[],
): readonly Suggestion[] {
  const { pages } = filesByRole(paths.filter((path) => !beside.has(path)))
  const outcome = arrange(pages, BY_FOLDERS, '')
  return suggestPatterns(outcome.ok ? outcome.plan.files.map(({ path }) => path) : [], own)
}
