import { useState } from 'react'
import { mergeChanges, removalChanges, type RecordsAround } from '../../../shared/domain/authority-merge.ts'
import { linkedByWording } from '../../../shared/domain/authority-uses.ts'
import { newAuthority, type Authority, type AuthorityKind } from '../../../shared/domain/authority.ts'
import { puts } from '../../../shared/domain/changes.ts'
import type { FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import type { AuthorityId } from '../../../shared/domain/ids.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import type { UndoableStep } from '../../ports/undo-stack.ts'
import { burstOf, editedAuthority, type AuthorityEdit } from './authority-edits.ts'

/** What is done with records: each a step that can be undone. Each settles with false where it could not be stored. */
export interface AuthorityHand {
  /** What kept the last act from being stored. */
  readonly fault: unknown
  readonly add: (kind: AuthorityKind, name: string) => Promise<boolean>
  readonly edit: (id: AuthorityId, edit: AuthorityEdit) => Promise<boolean>
  readonly remove: (ids: readonly AuthorityId[]) => Promise<boolean>
  readonly merge: (kept: Authority, others: readonly Authority[]) => Promise<boolean>
  /** Links every value that is exactly one of the record's names. */
  readonly linkWorded: (record: Authority, book: FieldBook) => Promise<boolean>
}

export function useAuthorityHand(): AuthorityHand {
  const { undo, repositories, clock, newId } = useServices()
  const [{ collectionId }, dispatch] = useDesk()
  const [fault, setFault] = useState<unknown>(null)
  const run = async (step: UndoableStep | (() => Promise<UndoableStep | null>)): Promise<boolean> => {
    try {
      await undo.run(step)
      setFault(null)
      return true
    } catch (error) {
      setFault(error)
      return false
    }
  }
  const around = async (): Promise<RecordsAround | null> =>
    collectionId === null ? null : await recordsAround(repositories, collectionId)
  return {
    fault,
    async add(kind, name) {
      if (collectionId === null) return false
      const record = newAuthority({ id: newId(), collectionId, kind, name }, clock.now())
      const isStored = await run({ label: 'authorities.undo.new', changes: puts('authorities', [record]) })
      if (isStored) dispatch({ type: 'authority', id: record.id })
      return isStored
    },
    edit: (id, edit) =>
      run(async () => {
        const record = await repositories.authorities.get(id)
        const next = record && editedAuthority(record, edit, clock.now())
        if (!next || next === record) return null
        const mergeKey = burstOf(record, edit)
        const step = { label: 'authorities.undo.edit', changes: puts('authorities', [next]) } as const
        return mergeKey === null ? step : { ...step, mergeKey }
      }),
    remove: (ids) =>
      run(async () => {
        const found = await around()
        return found && { label: 'authorities.undo.remove', changes: removalChanges(ids, found, clock.now()) }
      }),
    merge: (kept, others) =>
      run(async () => {
        const found = await around()
        if (!found) return null
        return { label: 'authorities.undo.merge', changes: mergeChanges({ kept, others }, found, clock.now()) }
      }),
    linkWorded: (record, book) =>
      run(async () => {
        const found = await around()
        if (!found) return null
        const changes = linkedByWording(found.units, record, { book, at: clock.now() })
        return { label: 'authorities.undo.link', changes }
      }),
  }
}

async function recordsAround(
  { authorities, units, collections }: Repositories,
  id: Authority['collectionId'],
): Promise<RecordsAround | null> {
  const [records, tree, trashed, collection] = await Promise.all([
    authorities.all(id),
    units.tree(id),
    units.trashed(id),
    collections.get(id),
  ])
  return collection ? { records, units: [...tree, ...trashed], collection } : null
}
