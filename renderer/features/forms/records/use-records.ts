import { useMemo, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { withCell, type FormPage } from '../../../../shared/domain/forms/form-page.ts'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import { withoutRow, withRowBelow } from '../../../../shared/domain/forms/rows-by-hand.ts'
import type { FormRowId } from '../../../../shared/domain/ids.ts'
import {
  isShown,
  nextDoubtful,
  sortedRows,
  type RowFilter,
  type TableCell,
  type TableRow,
} from '../../../../shared/forms/form-table.ts'
import type { MessageKey } from '../../../../shared/messages/index.ts'
import { fold } from '../../../../shared/text/fold.ts'
import { useServices } from '../../../ports/context.tsx'
import { usePerson } from '../../../ports/use-person.ts'
import type { FormPagesHand } from '../use-form-pages.ts'
import { placeAfterKey, type Place } from './records-hand.ts'

/** By which field rows are sorted. */
export interface RecordSorting {
  readonly column: number
  readonly falling: boolean
}

/** Which records are shown, and in which order. */
export interface RecordsShown {
  readonly rows: readonly TableRow[]
  readonly filter: RowFilter
  readonly sought: string
  readonly sorting: RecordSorting | null
  /** Cells of all records that are to be looked at. */
  readonly doubtful: number
  readonly narrow: (filter: RowFilter) => void
  readonly seek: (text: string) => void
  /** By a field, falling, and not at all. */
  readonly sort: (column: number) => void
}

/** The records of a form as a table that is walked and written. */
export interface RecordsHand extends RecordsShown {
  readonly place: Place
  /** What the cell in hand begins with while it is written; null while it is not. */
  readonly editing: string | null
  readonly fault: unknown
  readonly go: (place: Place) => void
  readonly edit: (begin?: string) => void
  /** `move`: the key that ended it; null where something else did. */
  readonly done: (text: string, move: { readonly key: string; readonly back: boolean } | null) => void
  readonly cancel: () => void
  /** A new row below the one in hand, and that one gone; of a register. */
  readonly addRow: () => void
  readonly removeRow: () => void
  readonly onKey: (event: KeyboardEvent, page: number) => boolean
}

function useShown(all: readonly TableRow[]): RecordsShown {
  const [filter, setFilter] = useState<RowFilter>('all')
  const [sought, setSought] = useState('')
  const [sorting, setSorting] = useState<RecordSorting | null>(null)
  const rows = useMemo(() => {
    const plain = fold(sought.trim())
    const shown = all.filter((row) => isShown(row, { filter, sought: plain }))
    return sorting ? sortedRows(shown, sorting.column, sorting.falling) : shown
  }, [all, filter, sought, sorting])
  const doubtful = useMemo(
    () => all.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.doubtful).length, 0),
    [all],
  )
  const sort = (column: number): void => {
    if (sorting?.column !== column) setSorting({ column, falling: false })
    else setSorting(sorting.falling ? null : { column, falling: true })
  }
  return { rows, filter, sought, sorting, doubtful, narrow: setFilter, seek: setSought, sort }
}

export function useRecords(form: Form, pages: FormPagesHand): RecordsHand {
  const { clock, newId } = useServices()
  const [person] = usePerson()
  const shown = useShown(pages.rows)
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<string | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const { rows } = shown
  const at: Place = { row: Math.max(0, Math.min(place.row, rows.length - 1)), column: place.column }
  const cell = rows[at.row]?.cells[at.column]
  const change = (next: FormPage | null, label: MessageKey): void => {
    setFault(null)
    if (next) pages.change(next, label).catch(setFault)
  }
  const write = (text: string): void => {
    const [row, field] = [rows[at.row], form.fields[at.column]]
    if (!row || !field || !cell) return
    const name = person === '' ? {} : { name: person }
    const by = { by: 'person', at: clock.now(), ...name, ...taken(cell, text) } as const
    change(withCell(row.read, { rowId: row.row.id, fieldId: field.id }, { text, by }), 'forms.undo.cell')
  }
  const ofRows = rowsHand(form, rows[at.row], {
    newId: () => newId<FormRowId>(),
    change,
    added: () => setPlace({ row: at.row + 1, column: at.column }),
  })
  const walk: Walk = {
    at,
    size: { rows: rows.length, columns: form.fields.length, page: 1 },
    go: setPlace,
    write,
    edit: (begin) => setEditing(begin ?? cell?.written ?? ''),
    accept: () => write(cell?.written ?? ''),
    ...ofRows,
    doubt: (by) => nextDoubtful(rows, at, by),
  }
  return {
    ...shown,
    place: at,
    editing,
    fault,
    go: setPlace,
    edit: walk.edit,
    done(text, move) {
      setEditing(null)
      if (text !== (cell?.written ?? null)) write(text)
      const next = move && placeAfterKey({ ...move, key: move.key === 'Enter' ? 'ArrowDown' : move.key }, at, walk.size)
      if (next) setPlace(next)
    },
    cancel: () => setEditing(null),
    ...ofRows,
    onKey: (event, page) => onTableKey(event, { ...walk, size: { ...walk.size, page } }),
  }
}

interface RowChanges {
  readonly newId: () => FormRowId
  readonly change: (next: FormPage | null, label: MessageKey) => void
  readonly added: () => void
}

/** Rows of a register may be put there and taken out; a form has one a page. */
function rowsHand(
  { kind }: Form,
  row: TableRow | undefined,
  { newId, change, added }: RowChanges,
): Pick<RecordsHand, 'addRow' | 'removeRow'> {
  const own = kind === 'register' ? row : undefined
  return {
    addRow() {
      const next = own ? withRowBelow(own.read, own.row.id, newId()) : null
      change(next, 'forms.undo.row-new')
      if (next) added()
    },
    removeRow: () => change(own ? withoutRow(own.read, own.row.id) : null, 'forms.undo.row-gone'),
  }
}

/** A person who leaves a machine's word as it is takes it for theirs. */
function taken({ cell }: TableCell, text: string) {
  return cell?.by.by === 'machine' && cell.text === text ? { from: cell.by } : {}
}

interface Walk {
  readonly at: Place
  readonly size: { readonly rows: number; readonly columns: number; readonly page: number }
  readonly go: (place: Place) => void
  readonly write: (text: string) => void
  readonly edit: (begin?: string) => void
  readonly accept: () => void
  readonly addRow: () => void
  readonly removeRow: () => void
  readonly doubt: (by: 1 | -1) => Place | null
}

function onTableKey(event: KeyboardEvent, { at, size, ...walk }: Walk): boolean {
  const { key, shiftKey: back } = event
  if (key === 'Delete' && (event.ctrlKey || event.metaKey) && !event.altKey) {
    walk.removeRow()
    return true
  }
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  const next = key === 'F7' ? walk.doubt(back ? -1 : 1) : placeAfterKey({ key, back }, at, size)
  if (next) walk.go(next)
  else if (key === 'Enter' || key === 'F2') walk.edit()
  else if (key === ' ') walk.accept()
  else if (key === 'Insert') walk.addRow()
  else if (key === 'Delete' || key === 'Backspace') walk.write('')
  else if (key.length === 1 || key === 'Process') {
    // The field is there before the letter comes, so that keyboards that compose letters write the first one, too.
    flushSync(() => walk.edit(''))
    return false
  } else return key === 'F7'
  return true
}
