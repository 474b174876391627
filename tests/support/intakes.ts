import type { FileWish, WorkContext } from '../../renderer/ports/services.ts'
import { USUAL_WISH } from '../../renderer/ports/file-intake.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import type { TropyProject } from '../../shared/formats/tropy/tropy-project.ts'
import { COLLECTION } from './builders.ts'

/** Where files go in tests of services. */
export const A_WISH: FileWish = {
  ...USUAL_WISH,
  collectionId: COLLECTION,
}

/** Work that nobody stops and nobody follows. */
export const heardContext = (): WorkContext => ({ signal: new AbortController().signal, onProgress: () => undefined })

/** For tests in which no project is opened. */
export const noTropy = (): Promise<TropyProject> => Promise.reject(new Error('no project was expected'))

/** A gazetteer that knows no place. */
export const noGazetteer = { search: (): Promise<readonly PlaceCandidate[]> => Promise.resolve([]) }
