import { idFrom, type Id, type NewId } from '../../../../shared/domain/ids.ts'
import type { Progress } from '../../../ports/services.ts'
import { readTropyFile } from '../tropy/tropy-file.ts'
import { createFileDesk } from './file-desk.ts'
import { ARCHIVE_CALLS, type IntakeArchive } from './intake-archive.ts'
import { rarely } from './rarely.ts'
import { connect } from './two-way.ts'

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as NewId asks
const newId: NewId = <T extends Id<string>>() => idFrom<T>(crypto.randomUUID())

// The window answers each by the same interface.
const archive = Object.fromEntries(
  ARCHIVE_CALLS.map((name) => [name, (...values: readonly unknown[]) => line.ask(name, ...values)]),
) as unknown as IntakeArchive

const desk = createFileDesk({
  archive,
  openTropy: readTropyFile,
  newId,
  onProgress: rarely((progress: Progress) => void line.ask('progress', progress)),
})

const line = connect(self, { open: desk.open, plan: desk.plan })
