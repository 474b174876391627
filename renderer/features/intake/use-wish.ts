import { useState } from 'react'
import { traditionOf } from '../../../shared/arrangement/references.ts'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../ports/context.tsx'
import type { TableSession, TableWish } from '../../ports/table-intake.ts'

/** What is chosen for a spreadsheet: at first what can be told of it by its headings. */
export function useWish(collectionId: CollectionId, session: TableSession) {
  const [{ scope }] = useDesk()
  const [wish, setWish] = useState<TableWish>(() => ({
    collectionId,
    parentId: scope,
    columns: session.table.columns,
    tradition: traditionOf(session.table.header.join(' ')),
    level: null,
    keepsDates: false,
    places: session.table.places,
  }))
  const [of, setOf] = useState(session)
  if (of !== session) {
    // Its header is another one: where the rows go stays, what columns hold does not.
    const { rescued: _before, ...others } = wish
    setOf(session)
    setWish({ ...others, columns: session.table.columns, places: session.table.places })
  }
  return [wish, setWish] as const
}
