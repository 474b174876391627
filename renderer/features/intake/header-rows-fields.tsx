import type { ReactNode } from 'react'
import type { HeaderRows } from '../../../shared/intake/header-rows.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { OpenTable } from '../../ports/table-intake.ts'
import { Select } from '../../ui/select.tsx'
import styles from './table.module.css'

/** More rows of headings than this no inventory has. */
const MOST = 3

/** Which rows are the header, as it was found: another one may be said. */
export function HeaderRowsFields(props: {
  readonly table: Pick<OpenTable, 'headerRows' | 'firstRows'>
  readonly onChange: (rows: HeaderRows) => void
}): ReactNode {
  const { t } = useSpeech()
  const { headerRows, firstRows } = props.table
  const { first, last } = headerRows
  const before = firstRows.indexOf(last) - firstRows.indexOf(first)
  const from = (row: number): HeaderRows => ({ first: row, last: firstRows[firstRows.indexOf(row) + before] ?? row })
  const below = firstRows.slice(firstRows.indexOf(first)).slice(0, MOST)
  return (
    <>
      <Select
        className={styles['row']}
        label={t('intake.header.from')}
        options={firstRows.map(rowOption)}
        value={String(first)}
        onChange={(row) => props.onChange(from(Number(row)))}
      />
      <Select
        className={styles['row']}
        label={t('intake.header.to')}
        options={[...new Set([...below, last])].map(rowOption)}
        value={String(last)}
        onChange={(row) => props.onChange({ first, last: Number(row) })}
      />
    </>
  )
}

function rowOption(row: number): { readonly key: string; readonly text: string } {
  return { key: String(row), text: String(row) }
}
