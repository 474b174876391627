import type { AuthorityKind } from '../../shared/domain/authority.ts'
import type { CollectionId } from '../../shared/domain/ids.ts'
import type { IntakeReport } from '../../shared/intake/intake-report.ts'
import type { CoordinateOrder } from '../../shared/intake/places/where-of-feature.ts'
import { USUAL_TROPY, type TropyChoice } from '../../shared/intake/tropy/tropy-into.ts'
import type { LegacyKind } from '../../shared/text/legacy/rescue.ts'
import type { TakingContext } from './intake-jobs.ts'
import type { WorkContext } from './work.ts'

/** What a file is: a finding aid (EAD), an export of Fonds (JSON-LD), a project or export of Tropy, a vocabulary (SKOS), places (GeoJSON, KML, Linked Places). */
export type IntakeFileKind = 'ead' | 'fonds' | 'tropy' | 'skos' | 'places'

/** Where a file goes, and what its parts become. */
export interface FileWish {
  readonly collectionId: CollectionId
  readonly tropy: TropyChoice
  /** What the concepts of a vocabulary are records of. */
  readonly concepts: Extract<AuthorityKind, 'subject' | 'genre'>
  /** BCP 47, best first: in which languages names of concepts are wished. */
  readonly languages: readonly string[]
  /** How the coordinates of places are meant. */
  readonly coordinates: CoordinateOrder
  /** Texts in an older encoding are put right, as the report of the look shows it; absent: they go in as they are. */
  readonly rescued?: boolean
}

/** What is done where nobody chose. */
export const USUAL_WISH: Omit<FileWish, 'collectionId'> = {
  tropy: USUAL_TROPY,
  concepts: 'subject',
  languages: ['vi', 'ru', 'en'],
  coordinates: 'as-written',
}

/** What goes in beside units: how many of each. */
export type IntakeParts = Readonly<Record<'pages' | 'regions' | 'readings' | 'places', number>>

/** What a file would become of, or became, with what goes in beside its units or records. */
export interface FileReport extends IntakeReport {
  readonly parts: IntakeParts
  /** What its texts would be that came in an older encoding, or with letters that only look right; null where all look sound. */
  readonly rescue: FileRescue | null
}

/** How the texts of a file would read that are put right. */
export interface FileRescue {
  readonly kind: LegacyKind
  /** Capitals were guessed. */
  readonly capitals: boolean
  /** A few texts as they would read, a line each. */
  readonly preview: string
}

/** A file that was read. */
export interface FileSession {
  readonly kind: IntakeFileKind
  readonly name: string
  /** Tells what would be made, with everything that does not fit; nothing is written. */
  dryRun(wish: FileWish, context: WorkContext): Promise<FileReport>
  /** Takes all in as one step to undo; nothing where there are errors. */
  takeIn(wish: FileWish, context: TakingContext): Promise<FileReport>
  /** Lets go of the file, once it is no longer at work. */
  close(): void
}

/** Takes files of other programs in: EAD3 and EAD 2002, Tropy as JSON-LD and `.tpy`, SKOS as RDF/XML, Turtle and JSON-LD, places
 * as GeoJSON, KML, KMZ and Linked Places. */
export interface FileIntake {
  /** Reads a file, told by its content. Throws an error with a code where it can't be read, or is none of them. */
  open(file: Blob, name: string, context: WorkContext): Promise<FileSession>
}
