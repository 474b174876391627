import { BookOpenText, FileInput, Plus, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import { ROW_FILTERS } from '../../../../shared/forms/form-table.ts'
import { useDesk, useServices } from '../../../ports/context.tsx'
import { explain } from '../../../ports/explain.ts'
import { FORM_FORMATS, type FormExportReport, type FormFormat } from '../../../ports/forms.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { offeredDescriptions } from '../../../ports/offered-descriptions.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { Select } from '../../../ui/select.tsx'
import { cx } from '../../../ui/cx.ts'
import { TextField } from '../../../ui/text-field.tsx'
import styles from '../forms.module.css'
import type { FormPagesHand } from '../use-form-pages.ts'
import { CellStrip } from './cell-strip.tsx'
import { RecordTable } from './record-table.tsx'
import { tipOf } from './tip-of-cell.ts'
import { useRecords, type RecordsHand } from './use-records.ts'

interface RecordsProps {
  readonly form: Form
  readonly pages: FormPagesHand
  readonly onPages: () => void
}

/** What a form read: its records, the cell in hand in the picture of its page, and the ways out. */
export function Records({ form, pages, onPages }: RecordsProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const hand = useRecords(form, pages)
  const unsure = pages.all.filter(({ read }) => read.state === 'unsure' || read.state === 'failed').length
  if (pages.isReady && pages.rows.length === 0)
    return (
      <div className={styles['empty']}>
        <p className={styles['soft']}>{t('forms.records.none')}</p>
        <Button kind="primary" onPress={onPages}>
          {t('forms.records.to-pages')}
        </Button>
      </div>
    )
  return (
    <>
      <div className={styles['tools']}>
        <TextField
          label={t('forms.seek')}
          labelHidden
          placeholder={t('forms.seek')}
          type="search"
          value={hand.sought}
          onChange={hand.seek}
        />
        <Select
          label={t('forms.filter')}
          labelHidden
          value={hand.filter}
          options={ROW_FILTERS.map((key) => ({ key, text: t(`forms.filter.${key}`) }))}
          onChange={hand.narrow}
        />
        <span role="status" className={styles['soft']}>
          {t('forms.counted', { count: hand.rows.length, doubtful: hand.doubtful })}
        </span>
        <span className={styles['grow']} />
        <Ways form={form} />
      </div>
      {unsure > 0 ? (
        <ErrorNote kind="doubt" actions={<Button onPress={onPages}>{t('forms.unsure.show')}</Button>}>
          {t('forms.unsure.count', { count: unsure })}
        </ErrorNote>
      ) : null}
      {hand.fault === null ? null : <ErrorNote>{explain(hand.fault, speech)}</ErrorNote>}
      <InHand form={form} hand={hand} />
      <RecordTable form={form} hand={hand} />
      <p className={styles['soft']}>{t('forms.keys')}</p>
    </>
  )
}

/** The cell in hand in its picture, who says so and how sure that is, the way to its page, and what is done to its row. */
function InHand({ form, hand }: { readonly form: Form; readonly hand: RecordsHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const row = hand.rows[hand.place.row]
  if (!row) return null
  const cell = row.cells[hand.place.column]
  return (
    <div className={styles['inHand']}>
      <CellStrip form={form} row={row} column={hand.place.column} />
      <div className={styles['ofHand']}>
        {cell ? <p className={cx(styles['soft'], styles['said'])}>{tipOf(cell, speech)}</p> : null}
        <div className={styles['handTools']}>
          <Button
            kind="quiet"
            icon={<BookOpenText size={16} aria-hidden />}
            onPress={() => dispatch({ type: 'read', unitId: row.page.unitId, pageId: row.page.id })}
          >
            {t('forms.to-page')}
          </Button>
          {form.kind === 'register' ? (
            <>
              <IconButton name={t('forms.row.add')} keys="Insert" icon={<Plus size={16} />} onPress={hand.addRow} />
              <IconButton
                name={t('forms.row.remove')}
                keys="Ctrl+Delete"
                icon={<Trash2 size={16} />}
                onPress={hand.removeRow}
              />
            </>
          ) : null}
        </div>
      </div>
    </div>
  )
}

/** Out as files, and into descriptions. */
function Ways({ form }: { readonly form: Form }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { forms } = useServices()
  const [, dispatch] = useDesk()
  const [report, setReport] = useState<FormExportReport | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const told = async (work: () => Promise<void>): Promise<void> => {
    setFault(null)
    setReport(null)
    try {
      await work()
    } catch (error) {
      setFault(error)
    }
  }
  const write = (format: FormFormat): void =>
    void told(async () => {
      const context = { signal: new AbortController().signal, onProgress: () => undefined }
      setReport(await forms.export({ form, format, name: form.name }, context))
    })
  const describe = (): void =>
    void told(async () => {
      const table = await forms.asTable(form)
      offeredDescriptions.show([{ path: `${form.name}.csv`, open: () => Promise.resolve(table) }])
      dispatch({ type: 'task', task: 'intake' })
    })
  return (
    <>
      {fault === null ? null : <ErrorNote>{explain(fault, speech)}</ErrorNote>}
      <span role="status" className={styles['soft']}>
        {report ? t('forms.exported', { count: report.records, withheld: report.withheld }) : ''}
      </span>
      <MenuButton
        label={t('forms.export-records')}
        trigger={<Button>{t('forms.export-records')}</Button>}
        groups={[FORM_FORMATS.map((key) => ({ key, text: t(`forms.format.${key}`) }))]}
        onChoose={write}
      />
      <Button icon={<FileInput size={16} aria-hidden />} onPress={describe}>
        {t('forms.describe')}
      </Button>
    </>
  )
}
