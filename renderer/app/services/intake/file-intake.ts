import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { hasErrors } from '../../../../shared/intake/intake-report.ts'
import type {
  FileIntake,
  FileReport,
  FileSession,
  Gazetteer,
  IntakeFileKind,
  UndoStack,
} from '../../../ports/services.ts'
import type { FileDesk } from './file-desk.ts'
import { FileLine, startWorker, type StartFileHelper } from './file-line.ts'
import { intakeArchive } from './intake-archive.ts'

interface Dependencies {
  readonly repositories: Parameters<typeof intakeArchive>[0] & Pick<Repositories, 'units'>
  readonly undo: Pick<UndoStack, 'run'>
  readonly clock: { now(): string }
  readonly gazetteer: Pick<Gazetteer, 'search' | 'nearest'>
  /** A worker of its own for each file, unless a test has another helper. */
  readonly start?: StartFileHelper
}

const LABELS = {
  ead: 'export.undo.aid',
  fonds: 'foreign.undo.fonds',
  tropy: 'foreign.undo.tropy',
  skos: 'foreign.undo.skos',
  places: 'exchange.undo',
} as const satisfies Record<IntakeFileKind, string>

/**
 * Takes finding aids, projects of Tropy, vocabularies and places in: read and looked through beside the window, then written as one
 * step to undo.
 */
export function createFileIntake(deps: Dependencies): FileIntake {
  const archive = intakeArchive(deps.repositories, deps.gazetteer)
  return {
    async open(file, name, context) {
      const line = new FileLine({ start: deps.start ?? startWorker, archive, file, name })
      const kind = await line.work(context, () => Promise.resolve(line.kind))
      if (kind === null) throw new Error(`${name} was not read`)
      return sessionOf(deps, line, { kind, name })
    },
  }
}

function sessionOf(
  { clock, undo }: Dependencies,
  line: FileLine,
  { kind, name }: Pick<FileSession, 'kind' | 'name'>,
): FileSession {
  const question = (wish: Parameters<FileDesk['plan']>[0]['wish'], changes: boolean) => ({
    wish,
    name,
    changes,
    at: clock.now(),
  })
  return {
    kind,
    name,
    dryRun: async (wish, context) => (await line.work(context, (desk) => desk.plan(question(wish, false)))).report,
    takeIn: (wish, context) =>
      line.keptOpen(async () => {
        const told: FileReport[] = []
        // Planned when its turn has come, so that nothing that was done since the look is overwritten.
        await undo.run(async () => {
          const { report, changes } = await line.work(context, (desk) => desk.plan(question(wish, true)))
          context.signal.throwIfAborted()
          const written = !hasErrors(report)
          told.push({ ...report, written })
          if (!written) return null
          return { label: LABELS[kind], changes: (await context.recorded?.(changes, report)) ?? changes }
        })
        const [report] = told
        if (!report) throw new Error(`${name} was not planned`)
        return report
      }),
    close: () => line.close(),
  }
}
