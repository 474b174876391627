import { puts } from '../../../shared/domain/changes.ts'
import type { CollectionId, Instant, NewId, PlaceId } from '../../../shared/domain/ids.ts'
import type { Place } from '../../../shared/domain/place.ts'
import { isSamePlace } from '../../../shared/places/name-place.ts'
import { placeOfDraft, type PlaceDraft } from '../../../shared/places/place-draft.ts'
import type { Located } from '../../../shared/places/written-shape.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import type { PlaceToEdit } from '../../ports/place-editor.tsx'
import { movedPlace } from './place-changes.ts'

/** What a person said of a place; `location`: null where that was left as it is. */
export interface PlaceEdit {
  readonly draft: PlaceDraft
  readonly location: Located | null
}

interface Editing {
  readonly collectionId: CollectionId
  readonly places: readonly Place[]
  readonly newId: NewId
  readonly now: Instant
}

/** The place as edited: the collection's own where it has it, else one that becomes its own. */
export function editedPlace(of: PlaceToEdit, { draft, location }: PlaceEdit, making: Editing): Place {
  const { collectionId, places, newId, now } = making
  const by = { by: 'person', at: now } as const
  const known = places.find((place) => (of.id === undefined ? isSamePlace(place, of) : place.id === of.id))
  const base: Place = known ?? { ...of, id: newId<PlaceId>(), collectionId, by }
  const edited: Place = { ...placeOfDraft(base, draft), edited: by }
  return location ? movedPlace(edited, location) : edited
}

/** Keeps what was edited of a place, as one step that can be undone. */
export function useSavePlace(): (of: PlaceToEdit, edit: PlaceEdit) => Promise<void> {
  const { repositories, undo, newId, clock } = useServices()
  const [{ collectionId }] = useDesk()
  return async (of, edit) => {
    if (!collectionId) return
    await undo.run(async () => {
      const places = await repositories.places.all(collectionId)
      const place = editedPlace(of, edit, { collectionId, places, newId, now: clock.now() })
      return { label: 'place-editor.undo', changes: puts('places', [place]) }
    })
  }
}
