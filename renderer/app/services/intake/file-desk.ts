import { assertNever } from '../../../../shared/domain/assert-never.ts'
import type { Change } from '../../../../shared/domain/changes.ts'
import type { NewId } from '../../../../shared/domain/ids.ts'
import type { IntakePlan } from '../../../../shared/intake/intake-plan.ts'
import { planAid } from '../../../../shared/intake/plan-aid.ts'
import { planPlaces } from '../../../../shared/intake/places/plan-places.ts'
import { withLegacyDoubt } from '../../../../shared/intake/intake-report.ts'
import { rescuedChanges, rescueOfChanges } from '../../../../shared/intake/rescue-changes.ts'
import { planSkos } from '../../../../shared/intake/skos/plan-skos.ts'
import { planTropy } from '../../../../shared/intake/tropy/plan-tropy.ts'
import type { TextsRescue } from '../../../../shared/text/legacy/rescue-texts.ts'
import type { FileReport, FileWish, IntakeFileKind, IntakeParts, Progress } from '../../../ports/services.ts'
import { archiveForAid, archiveForTropy, type IntakeArchive } from './intake-archive.ts'
import { openFile, type OpenedFile, type OpenTropy } from './open-file.ts'

/** What a file would become of, or becomes. */
export interface FilePlan {
  readonly report: FileReport
  /** None where it was only to be looked at. */
  readonly changes: readonly Change[]
}

/** What is asked of a file that was opened. */
export interface PlanQuestion {
  readonly wish: FileWish
  readonly name: string
  readonly at: string
  /** Whether the changes are wanted, or only what would be made. */
  readonly changes: boolean
}

/** Reads one file and plans what becomes of it. */
export interface FileDesk {
  readonly open: (file: Blob, name: string) => Promise<IntakeFileKind>
  readonly plan: (question: PlanQuestion) => Promise<FilePlan>
}

/** What the desk needs of the window, or of a test. */
export interface DeskNeeds {
  readonly archive: IntakeArchive
  readonly openTropy: OpenTropy
  readonly newId: NewId
  readonly onProgress: (progress: Progress) => void
}

const PARTS = ['pages', 'regions', 'readings', 'places'] as const

/** Keeps a file of another program and plans what becomes of it. It runs in a worker, and in tests where they ask. */
export function createFileDesk(needs: DeskNeeds): FileDesk {
  let opened: OpenedFile | null = null
  return {
    async open(file, name) {
      opened = await openFile(file, name, needs)
      return opened.kind
    },
    async plan(question) {
      if (!opened) throw new Error('There is no file yet')
      const plan = await planOf(needs, opened, question)
      const rescue = rescueOfChanges(plan.changes, question)
      const isRescued = question.wish.rescued === true && rescue !== null
      const changes = isRescued ? rescuedChanges(plan.changes, rescue, question) : plan.changes
      const report = rescue && !isRescued ? withLegacyDoubt(plan.report, rescue.kind) : plan.report
      const count = (table: string): number => changes.filter((change) => change.table === table).length
      const parts = Object.fromEntries(PARTS.map((part) => [part, count(part)])) as unknown as IntakeParts // each is named
      return { report: { ...report, parts, rescue: rescue && shown(rescue) }, changes: question.changes ? changes : [] }
    },
  }
}

function shown({ kind, capitals = false, preview }: TextsRescue): FileReport['rescue'] {
  return { kind, capitals, preview: preview.join('\n') }
}

async function planOf(
  { archive, newId, onProgress }: DeskNeeds,
  opened: OpenedFile,
  { wish, name: file, at }: PlanQuestion,
): Promise<IntakePlan> {
  const { collectionId } = wish
  const now = { collectionId, file, at, newId, onProgress }
  switch (opened.kind) {
    case 'ead':
    case 'fonds':
      return planAid(opened.aid, { ...now, ...(await archiveForAid(archive, opened.aid, now)) })
    case 'skos':
      return planSkos(opened.scheme, {
        ...now,
        authorities: await archive.authorities(collectionId),
        kind: wish.concepts,
        languages: wish.languages,
      })
    case 'places':
      return planPlaces(opened.features, {
        ...now,
        places: await archive.places(collectionId),
        order: wish.coordinates,
      })
    case 'tropy':
      return planTropy(opened.project, {
        ...now,
        ...(await archiveForTropy(archive, opened.project, now)),
        choice: wish.tropy,
      })
    default:
      return assertNever(opened)
  }
}
