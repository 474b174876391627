import { Plus, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { EMPTY_ROW, type PlaceFault, type TimedDraft, type TimedTable } from '../../../shared/places/place-draft.ts'
import { languageName } from '../../ports/language-name.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './place-editor.module.css'

/** Languages that names of places here are usually in; those that a place has are offered beside them. */
const USUAL = 'vi lzh zh fr ru en kk uk be de la ka km lo th ja pl lt lv et fi hy az uz tg ky tk tt'.split(' ')

export interface TimedRowsProps {
  readonly table: TimedTable
  readonly rows: readonly TimedDraft[]
  readonly faults: readonly PlaceFault[]
  readonly onRows: (rows: readonly TimedDraft[]) => void
}

/** Names of a place, or what it lay in, each with its time and its source. */
export function TimedRows({ table, rows, faults, onRows }: TimedRowsProps): ReactNode {
  const { t } = useSpeech()
  const [added, setAdded] = useState(-1)
  const wrong = faults.flatMap((fault) => (fault.at === table ? fault : []))
  const columns = [
    'text',
    ...(table === 'dated' ? (['language'] as const) : []),
    'from',
    'to',
    'source',
  ] as const satisfies readonly string[]
  return (
    <fieldset className={styles['part']}>
      <legend>{t(`place-editor.${table}`)}</legend>
      {rows.length > 0 ? (
        <div className={cx(styles['row'], styles[table], styles['columns'])} aria-hidden>
          {columns.map((column) => (
            <span key={column}>{t(`place-editor.column.${column}`)}</span>
          ))}
        </div>
      ) : null}
      {rows.map((row, at) => (
        <TimedRow
          key={at}
          table={table}
          row={row}
          number={at + 1}
          isNew={at === added}
          isWrong={wrong.some((fault) => fault.row === at)}
          onType={(next) => onRows(rows.map((each, other) => (other === at ? { ...each, ...next } : each)))}
          onRemove={() => onRows(rows.filter((_, other) => other !== at))}
        />
      ))}
      {wrong.map(({ row, fault }) => (
        <p key={row} role="alert" className={styles['fault']}>
          {t(`place-editor.fault.${fault}`, { row: row + 1 })}
        </p>
      ))}
      <div className={styles['more']}>
        <Button
          kind="quiet"
          icon={<Plus size={16} />}
          onPress={() => {
            setAdded(rows.length)
            onRows([...rows, EMPTY_ROW])
          }}
        >
          {t(`place-editor.${table}.add`)}
        </Button>
        {table === 'dated' ? <span className={styles['hint']}>{t('place-editor.dated.hint')}</span> : null}
      </div>
    </fieldset>
  )
}

function TimedRow(props: {
  readonly table: TimedTable
  readonly row: TimedDraft
  readonly number: number
  readonly isNew: boolean
  readonly isWrong: boolean
  readonly onType: (next: Partial<TimedDraft>) => void
  readonly onRemove: () => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { table, row, number, onType } = props
  const field = (key: 'text' | 'from' | 'to' | 'source', focused = false): ReactNode => (
    <TextField
      label={t(`place-editor.row.${key}`, { row: number })}
      labelHidden
      value={row[key]}
      autoFocus={focused}
      {...(key === 'text' && row.language !== '' ? { lang: row.language } : {})}
      onChange={(text) => onType({ [key]: text })}
    />
  )
  return (
    <div className={cx(styles['row'], styles[table], props.isWrong && styles['wrong'])}>
      {field('text', props.isNew)}
      {table === 'dated' ? (
        <Select
          label={t('place-editor.row.language', { row: number })}
          labelHidden
          options={languagesFor(row.language, speech)}
          value={row.language === '' ? NONE : row.language}
          onChange={(language) => onType({ language: language === NONE ? '' : language })}
        />
      ) : null}
      {field('from')}
      {field('to')}
      {field('source')}
      <IconButton
        name={t('place-editor.row.remove', { row: number })}
        icon={<X size={16} />}
        onPress={props.onRemove}
      />
    </div>
  )
}

const NONE = 'und'

function languagesFor(own: string, speech: Speech): readonly { readonly key: string; readonly text: string }[] {
  const tags = own === '' || USUAL.includes(own) ? USUAL : [own, ...USUAL]
  return [{ key: NONE, text: '—' }, ...tags.map((key) => ({ key, text: languageName(key, speech) }))]
}
