import { History } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { DescribedValue } from '../../../shared/domain/description.ts'
import type { FieldRule } from '../../../shared/domain/fields/field.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { saidBy } from '../../ports/said-by.ts'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { DescriptionEdit } from './description-edits.ts'
import { fieldPast, type PastSaying } from './field-past.ts'
import styles from './history.module.css'
import { valueText } from './value-text.ts'

interface HistoryProps {
  readonly unit: Unit
  readonly rule: FieldRule
  readonly label: string
  readonly save: (edit: DescriptionEdit) => Promise<boolean>
}

/** A field's editor with the way to what the field said before: a button, and Ctrl+H within the field. */
export function WithHistory({ children, ...history }: HistoryProps & { readonly children: ReactNode }): ReactNode {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.ctrlKey || event.shiftKey || event.altKey || event.code !== 'KeyH') return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <div className={styles['field']} onKeyDown={onKeyDown}>
      {children}
      <IconButton
        className={styles['button']}
        name={t('history.open', { field: history.label })}
        keys="Ctrl+H"
        skipTab
        icon={<History size={14} />}
        onPress={() => setOpen(true)}
      />
      {open ? (
        <PlainDialog open title={t('history.open', { field: history.label })} onClose={() => setOpen(false)}>
          <Sayings {...history} onDone={() => setOpen(false)} />
          <div className={styles['actions']}>
            <Button autoFocus onPress={() => setOpen(false)}>
              {t('common.close')}
            </Button>
          </div>
        </PlainDialog>
      ) : null}
    </div>
  )
}

function Sayings({
  unit,
  rule,
  save,
  onDone,
}: Omit<HistoryProps, 'label'> & { readonly onDone: () => void }): ReactNode {
  const speech = useSpeech()
  const { valueRevisions } = useServices().repositories
  const watched = useMemo(() => valueRevisions.watchField(unit.id, rule.name), [valueRevisions, unit.id, rule.name])
  const revisions = useWatched(watched)
  if (revisions.status === 'loading') return <p aria-busy>{speech.t('common.loading')}</p>
  if (revisions.status === 'error') return <ErrorNote>{explain(revisions.error, speech)}</ErrorNote>
  const past = fieldPast(unit.description[rule.name] ?? [], revisions.value)
  const restore = (values: readonly DescribedValue[]): void => {
    void save({ kind: 'restore', field: rule.name, values })
    onDone()
  }
  return (
    <>
      <ol className={styles['sayings']}>
        {past.map((saying, index) => (
          <Saying key={index} saying={saying} rule={rule} onRestore={restore} />
        ))}
      </ol>
      {past.length === 1 ? <p className={styles['soft']}>{speech.t('history.none')}</p> : null}
    </>
  )
}

function Saying(props: {
  readonly saying: PastSaying
  readonly rule: FieldRule
  readonly onRestore: (values: readonly DescribedValue[]) => void
}): ReactNode {
  const speech = useSpeech()
  const { t, date } = speech
  const { values, until } = props.saying
  const texts = values.map((value) => valueText(props.rule, value.text, speech))
  const said = texts.length === 0 ? t('history.empty') : texts.join('; ')
  return (
    <li className={styles['saying']}>
      <div className={styles['words']}>
        <span className={texts.length === 0 ? styles['soft'] : undefined}>{said}</span>
        <span className={styles['soft']}>
          {[
            ...new Set(values.map(({ by }) => saidBy(by, speech))),
            until === null ? t('history.now') : t('history.until', { date: date(until) }),
          ].join(' · ')}
        </span>
      </div>
      {until === null ? null : (
        <Button label={t('history.restoreNamed', { value: said })} onPress={() => props.onRestore(values)}>
          {t('history.restore')}
        </Button>
      )}
    </li>
  )
}
