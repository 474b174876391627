import { FileSpreadsheet } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { SHEET_COLUMNS } from '../../../shared/arrangement/sheet-columns.ts'
import type { Arrangement, Sheet, SheetColumn } from '../../../shared/domain/arrangement.ts'
import { CORE_NAMES } from '../../../shared/domain/fields/catalogue.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './arrange.module.css'
import { Wording } from './wording.tsx'

type SheetRule = Extract<Arrangement, { kind: 'sheet' }>

const ASIDE = 'aside'

/** The spreadsheet, what its columns mean, and how its codes are worded. */
export function SheetField(props: {
  readonly rule: SheetRule
  readonly onChange: (rule: SheetRule) => void
}): ReactNode {
  const { t } = useSpeech()
  const { rule, onChange } = props
  const { sheet } = rule
  const isChosen = sheet.header.length > 0
  return (
    <div className={styles['pattern']}>
      <div className={styles['line']}>
        <SheetPicker sheet={sheet} onRead={(read) => onChange({ ...rule, sheet: read })} />
        <Wording value={rule.tradition} onChange={(tradition) => onChange({ ...rule, tradition })} />
      </div>
      {isChosen && !sheet.columns.includes('path') ? (
        <ErrorNote kind="doubt">{t('arrange.sheet.no-path')}</ErrorNote>
      ) : null}
      {isChosen ? (
        <details className={styles['help']}>
          <summary>
            {t('arrange.sheet.columns', {
              known: sheet.columns.filter((column) => column !== null).length,
              count: sheet.columns.length,
            })}
          </summary>
          <div className={styles['columns']}>
            {sheet.header.map((heading, index) => (
              <ColumnSelect
                // Columns of a sheet have no name but their place.
                key={index}
                heading={heading}
                value={sheet.columns[index] ?? null}
                onChange={(column) => onChange({ ...rule, sheet: withColumn(sheet, index, column) })}
              />
            ))}
          </div>
        </details>
      ) : null}
      <Checkbox checked={rule.others} onChange={(others) => onChange({ ...rule, others })}>
        {t('arrange.sheet.others')}
      </Checkbox>
    </div>
  )
}

/** A meaning belongs to one column: the one that had it before is left aside. */
function withColumn(sheet: Sheet, index: number, column: SheetColumn | null): Sheet {
  const columns = sheet.columns.map((each, at) => (at === index ? column : each === column ? null : each))
  return { ...sheet, columns }
}

function SheetPicker(props: { readonly sheet: Sheet; readonly onRead: (sheet: Sheet) => void }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { sheets } = useServices()
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  const read = async (file: File): Promise<void> => {
    try {
      setFailure(null)
      props.onRead((await sheets.read(file, file.name)).sheet)
    } catch (error) {
      setFailure({ error })
    }
  }
  return (
    <div className={styles['picker']}>
      <FileButton
        accept=".csv,.tsv,.txt,.xlsx,.ods"
        icon={<FileSpreadsheet size={16} aria-hidden />}
        onChosen={([file]) => void read(file)}
      >
        {t('arrange.sheet.choose')}
      </FileButton>
      {props.sheet.name === '' ? null : (
        <span>{t('arrange.sheet.chosen', { name: props.sheet.name, count: props.sheet.rows.length })}</span>
      )}
      {failure ? <ErrorNote>{explain(failure.error, speech)}</ErrorNote> : null}
    </div>
  )
}

function ColumnSelect(props: {
  readonly heading: string
  readonly value: SheetColumn | null
  readonly onChange: (column: SheetColumn | null) => void
}): ReactNode {
  const speech = useSpeech()
  return (
    <Select
      label={props.heading === '' ? '—' : props.heading}
      options={[
        { key: ASIDE, text: speech.t('arrange.sheet.aside') },
        ...SHEET_COLUMNS.map((column) => ({ key: column, text: columnWords(column, speech) })),
      ]}
      value={props.value ?? ASIDE}
      onChange={(key) => props.onChange(SHEET_COLUMNS.find((column) => column === key) ?? null)}
    />
  )
}

function columnWords(column: SheetColumn, { t }: Speech): string {
  if (column === 'path') return t('arrange.sheet.path')
  const field = CORE_NAMES.find((name) => name === column)
  if (field) return t(`describe.field.${field}`)
  // The rest are placeholders of patterns too.
  return t(`arrange.word.${column as Exclude<SheetColumn, 'path' | (typeof CORE_NAMES)[number]>}`)
}
