import type { KnownLeaves } from '../../shared/arrangement/leaf-report.ts'
import type { PatternError } from '../../shared/arrangement/pattern.ts'
import type { PreviewRow } from '../../shared/arrangement/preview-tree.ts'
import type { Suggestion } from '../../shared/arrangement/shipped-patterns.ts'
import type { Arrangement, Tradition } from '../../shared/domain/arrangement.ts'
import type { UnitId } from '../../shared/domain/ids.ts'
import type { Unit } from '../../shared/domain/unit.ts'

/** The files of a source. */
export interface ListedFiles {
  /** In natural order. */
  readonly paths: readonly string[]
  /** The pictures that texts name which no name gives to a scan. */
  readonly named: ReadonlyMap<string, string>
  /** Those that hold descriptions, so that they stay out. */
  readonly described: readonly string[]
}

/** What a plan is made of. The same objects as before are not handed over again. */
export interface PlanWish {
  readonly files: ListedFiles
  readonly rule: Arrangement
  readonly label: string
  /** Those of the collection, parents before children. */
  readonly units: readonly Unit[]
  readonly parentId: UnitId | null
}

/** A plan in numbers. `number` names it to whoever asks for its lines. */
export interface PlanCounts {
  readonly ok: true
  readonly number: number
  readonly units: number
  readonly files: number
  readonly copies: number
  readonly unfit: number
  /** Files of the spreadsheet that are not there; null where no spreadsheet arranges. */
  readonly rowless: number | null
  /** Canvases of manifests whose pictures are not there. */
  readonly pictureless: number
  readonly leftOut: number
  readonly missing: number
  readonly double: number
  readonly known: number
  /** Units of the archive that get pages, by the key of the plan. */
  readonly holders: readonly { readonly key: string; readonly id: UnitId }[]
}

/** A plan in numbers, or what is wrong with the pattern. */
export type PlanAnswer = PlanCounts | { readonly ok: false; readonly error: PatternError }

/** A stretch of lines, by their places from 0. */
export interface Stretch {
  readonly from: number
  readonly count: number
}

/** The lines of a preview: how each stands in the tree, and what those of a stretch say. */
export interface PlanLines {
  /** From 1, one for each line. */
  readonly levels: Uint8Array
  /** For each line 0, or 1 where it can be opened, or 2 where it is open. */
  readonly folds: Uint8Array
  readonly from: number
  readonly rows: readonly PreviewRow[]
}

/** Works out what an import would make, beside the window: of tens of thousands of files it takes a second. */
export interface ArrangeSession {
  /** Texts that must be asked for the names of their pictures. */
  textsOfNoScan(paths: readonly string[]): Promise<readonly string[]>
  suggest(
    files: ListedFiles,
    own: readonly { readonly pattern: string; readonly tradition: Tradition }[],
  ): Promise<readonly Suggestion[]>
  /** null where another plan was asked for meanwhile. */
  plan(wish: PlanWish): Promise<PlanAnswer | null>
  /** The plan with the leaves that the archive has; null where it is no longer the last. */
  withLeaves(number: number, known: KnownLeaves): Promise<PlanAnswer | null>
  /** The lines of the last plan, `fold` opened or shut first; null where it is another one. */
  lines(
    number: number,
    stretch: Stretch,
    fold?: { readonly index: number; readonly open: boolean },
  ): Promise<PlanLines | null>
  /** What lines say; null where the plan is no longer the last. */
  rows(number: number, stretch: Stretch): Promise<readonly PreviewRow[] | null>
  close(): void
}

export interface Arranger {
  open(): ArrangeSession
}
