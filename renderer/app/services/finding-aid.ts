import { puts } from '../../../shared/domain/changes.ts'
import type { NewId } from '../../../shared/domain/ids.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { readEad } from '../../../shared/formats/ead/read-ead.ts'
import { unitsOfAid } from '../../../shared/formats/ead/units-of-aid.ts'
import { decodeXml } from '../../../shared/formats/xml/decode-xml.ts'
import type { FindingAidService, UndoStack } from '../../ports/services.ts'

/** Takes finding aids in: their units become a tree beside what the collection has, as one step to undo. */
export function createFindingAidService(deps: {
  readonly repositories: Pick<Repositories, 'units'>
  readonly undo: Pick<UndoStack, 'run'>
  readonly clock: { now(): string }
  readonly newId: NewId
}): FindingAidService {
  return {
    async apply(collectionId, file, fileName) {
      const { title, units: found, unread } = readEad(decodeXml(new Uint8Array(await file.arrayBuffer())))
      const beside = await deps.repositories.units.children(collectionId, null)
      const order = Math.max(-1, ...beside.map((unit) => unit.order)) + 1
      const at = deps.clock.now()
      const units = unitsOfAid(found, { collectionId, parentId: null, order, file: fileName, at, newId: deps.newId })
      await deps.undo.run({ label: 'export.undo.aid', changes: puts('units', units) })
      return { title, units: units.length, unread }
    },
  }
}
