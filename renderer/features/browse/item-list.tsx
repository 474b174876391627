import { useMemo, useState, type ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { WithItems } from './items-frame.tsx'
import { sorted, type Sorting } from './sorting.ts'
import { useColumns } from './table/columns.ts'
import { Table } from './table/table.tsx'
import { useFacts } from './use-facts.ts'

/** The items of the chosen unit as a table, which is written like a spreadsheet. */
export function ItemList(): ReactNode {
  return <WithItems>{(items) => <List items={items} />}</WithItems>
}

function List(props: { readonly items: readonly Unit[] }): ReactNode {
  const { language } = useSpeech()
  const tree = useUnitTree()
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const facts = useFacts(tree, sorting?.column === 'read')
  const columns = useColumns(props.items)
  const items = useMemo(
    () => sorted(props.items, sorting, { facts, language }),
    [props.items, sorting, facts, language],
  )
  return (
    <Table items={items} columns={columns} places={facts.places} version={tree} sorting={sorting} onSort={setSorting} />
  )
}
