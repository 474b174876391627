import { randomUUID } from 'node:crypto'
import { collectionLines } from '../../renderer/app/services/import/collection-lines.ts'
import type { ImportDeps } from '../../renderer/app/services/import/import-deps.ts'
import { createImportService } from '../../renderer/app/services/import/import-service.ts'
import type { ImportService } from '../../renderer/ports/services.ts'
import type { NewId } from '../../shared/domain/ids.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import { AT } from './builders.ts'
import { companionsHere } from './companions.ts'
import { textImaging } from './text-files.ts'

/** The real import over an archive, with texts for pictures. */
export function textImport(
  repositories: Repositories,
  more: Partial<Pick<ImportDeps, 'download'>> = {},
): ImportService {
  return createImportService({
    repositories,
    imaging: textImaging,
    platform: { reopen: () => Promise.resolve(null) },
    clock: { now: () => AT },
    newId: randomUUID as unknown as NewId,
    inTurn: collectionLines(),
    ...companionsHere,
    ...more,
  })
}
