import type { FileWish, WorkContext } from '../../renderer/ports/services.ts'
import { USUAL_WISH } from '../../renderer/ports/file-intake.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import type { TropyProject } from '../../shared/formats/tropy/tropy-project.ts'
import { createFileDesk } from '../../renderer/app/services/intake/file-desk.ts'
import { createFileIntake } from '../../renderer/app/services/intake/file-intake.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import { AT, COLLECTION } from './builders.ts'

/** Where files go in tests of services. */
export const A_WISH: FileWish = {
  ...USUAL_WISH,
  collectionId: COLLECTION,
}

/** Work that nobody stops and nobody follows. */
export const heardContext = (): WorkContext => ({ signal: new AbortController().signal, onProgress: () => undefined })

/** For tests in which no project is opened. */
const noTropy = (): Promise<TropyProject> => Promise.reject(new Error('no project was expected'))

/** A gazetteer that knows no place. */
const noGazetteer = {
  search: (): Promise<readonly PlaceCandidate[]> => Promise.resolve([]),
  nearest: (): Promise<PlaceCandidate | null> => Promise.resolve(null),
}

/** The service over an archive, with ids in the order in which they are made. */
export function fileIntakeOn({
  repositories,
  undo,
  openTropy = noTropy,
}: Pick<Parameters<typeof createFileIntake>[0], 'repositories' | 'undo'> & {
  readonly openTropy?: (file: Blob) => Promise<TropyProject>
}) {
  let made = 0
  return createFileIntake({
    repositories,
    undo,
    clock: { now: () => AT },
    gazetteer: noGazetteer,
    start: (archive, onProgress) => ({
      desk: createFileDesk({ archive, onProgress, openTropy, newId: () => idFrom(`new-${(made += 1)}`) }),
      end: () => undefined,
    }),
  })
}
