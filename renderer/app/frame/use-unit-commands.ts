import { missingFields, nextUndescribed } from '../../../shared/domain/fields/undescribed.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { duplicate } from '../../features/browse/index.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { wishField } from '../../ports/focus-field.ts'
import { usePreferences } from '../../ports/preferences.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { wayTo } from '../../ports/way-to.ts'
import { SaidInstead, useTell } from './notices.tsx'

/** Commands that go from unit to unit while one describes. */
export function useUnitCommands(index: TreeIndex, targets: readonly UnitId[]) {
  const { undo, clock, newId } = useServices()
  const [desk, dispatch] = useDesk()
  const [preferences, prefer] = usePreferences()
  const { book, of } = useTemplates()
  const tell = useTell()

  const goTo = (ids: readonly UnitId[], tree: TreeIndex): void => {
    for (const action of wayTo(ids, tree)) dispatch(action)
    if (!preferences.descriptionOpen) prefer({ descriptionOpen: true })
  }

  return {
    'next-undescribed': () => {
      if (desk.collectionId === null) return
      const describing = { byId: index.byId, book, of }
      const next = nextUndescribed(index.units, targets[0] ?? null, describing)
      if (!next) return tell(new SaidInstead('describe.allDescribed'))
      const [field] = missingFields(next, describing)
      if (field !== undefined) wishField({ unitId: next.id, field })
      goTo([next.id], index)
    },
    duplicate: async () => {
      if (targets.length === 0 || desk.task !== null) return
      const { made, changes } = duplicate(index, targets, { newId: () => newId<UnitId>(), now: clock.now() })
      await undo.run({ label: 'browse.undo.duplicate', changes })
      // The tree comes to know them a moment later; a unit like one that holds others is found in it all the same.
      dispatch({ type: 'scope', unitId: desk.scope !== null && targets.includes(desk.scope) ? null : desk.scope })
      dispatch({ type: 'select', unitIds: made })
    },
  }
}
