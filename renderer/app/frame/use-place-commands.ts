import { useRef } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { copiedPlaces, pastedPlaces, type CopiedPlace } from '../../features/places/index.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { SaidInstead, useTell } from './notices.tsx'

/** Commands that give the places of a unit to others. */
export function usePlaceCommands(targets: readonly UnitId[]) {
  const { repositories, undo, clock, newId } = useServices()
  const [{ collectionId, task }] = useDesk()
  const tell = useTell()
  // A promise: who pastes at once gets what is still being copied.
  const copied = useRef<Promise<readonly CopiedPlace[]>>(Promise.resolve([]))

  return {
    'copy-places': async () => {
      if (collectionId === null || task !== null) return
      const before = copied.current
      const found = Promise.all([repositories.places.all(collectionId), repositories.places.linksOf(targets)]).then(
        ([places, links]) => copiedPlaces(places, links),
      )
      copied.current = found.then(
        (places) => (places.length > 0 ? places : before),
        () => before,
      )
      if ((await found).length === 0) tell(new SaidInstead('geometry.copy.none'))
    },
    'paste-places': async () => {
      if (collectionId === null || task !== null || targets.length === 0) return
      const given = await copied.current
      if (given.length === 0) {
        tell(new SaidInstead('geometry.paste.none'))
        return
      }
      const [places, links] = await Promise.all([
        repositories.places.all(collectionId),
        repositories.places.linksOf(targets),
      ])
      const now = { collectionId, places, links, newId, now: clock.now() }
      const changes = pastedPlaces(given, targets, now)
      if (changes.length > 0) await undo.run({ label: 'geometry.paste.undo', changes })
    },
  }
}
