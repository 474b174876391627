import { useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import type { ToneStyle } from '../../../shared/text/vietnamese-syllable.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './describe.module.css'
import type { RescuablePage } from './rescue-pages.ts'
import type { RescuableValue } from './rescue-values.ts'
import { useRescue, type Rescuable, type RescueState } from './use-rescue.ts'

/** As many values, and as many pages, as are listed; all that are not taken out are converted. */
const LISTED = 200
const TONES = ['kept', 'old', 'new'] as const

/**
 * Looks through the chosen units, all below them and the texts of their pages for older encodings, and converts what one
 * agrees to.
 */
export function RescueDialog(props: { readonly ids: readonly UnitId[]; readonly onClose: () => void }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [tones, setTones] = useState<'kept' | ToneStyle>('kept')
  const { state, convert, cancel } = useRescue(props.ids, tones === 'kept' ? null : tones)
  const [left, setLeft] = useState<ReadonlySet<unknown>>(new Set())
  const { values, pages } = state.found
  const chosen: Rescuable = {
    values: values.filter((value) => !left.has(value)),
    pages: pages.filter((page) => !left.has(page)),
  }
  const count = chosen.values.length + chosen.pages.length
  const toggle = (each: RescuableValue | RescuablePage, isOn: boolean): void => {
    const next = new Set(left)
    if (isOn) next.delete(each)
    else next.add(each)
    setLeft(next)
  }
  return (
    <PlainDialog open size="wide" title={t('rescue.batch.title')} onClose={props.onClose}>
      <Select
        label={t('rescue.tones')}
        value={tones}
        options={TONES.map((key) => ({ key, text: t(`rescue.tones.${key}`) }))}
        onChange={setTones}
      />
      <Status state={state} />
      <div className={styles['rescues']}>
        {values.slice(0, LISTED).map((value) => (
          <Row
            key={`${value.unit.id} ${value.field} ${value.at}`}
            name={nameOf(value.unit) === value.before ? null : nameOf(value.unit)}
            found={value}
            isOn={!left.has(value)}
            onToggle={(isOn) => toggle(value, isOn)}
          />
        ))}
        {pages.slice(0, LISTED).map((page) => (
          <Row
            key={page.page.id}
            name={page.page.path}
            found={page}
            isOn={!left.has(page)}
            onToggle={(isOn) => toggle(page, isOn)}
          />
        ))}
        <More count={Math.max(0, values.length - LISTED) + Math.max(0, pages.length - LISTED)} />
      </div>
      <div className={styles['rescueActions']}>
        <Button autoFocus onPress={state.kind === 'converting' ? cancel : props.onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          kind="primary"
          busy={state.kind === 'converting'}
          disabled={state.kind !== 'found' || count === 0}
          onPress={() => void convert(chosen).then((isDone) => isDone && props.onClose())}
        >
          {t('rescue.batch.convert', { count })}
        </Button>
      </div>
    </PlainDialog>
  )
}

/** What is being done, or what was found. */
function Status({ state }: { readonly state: RescueState }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { values, pages } = state.found
  switch (state.kind) {
    case 'failed':
      return <ErrorNote>{explain(state.error, speech)}</ErrorNote>
    case 'looking':
    case 'converting': {
      const { done, total } = state.progress
      return <ProgressBar label={t(`rescue.batch.${state.kind}`)} fraction={total === 0 ? null : done / total} />
    }
    case 'found':
      return (
        <div role="status">
          <p>{t('rescue.batch.found', { count: values.length })}</p>
          {values.length === 0 || pages.length > 0 ? <p>{t('rescue.batch.pages', { count: pages.length })}</p> : null}
        </div>
      )
  }
}

function Row(props: {
  /** Whose text it is; null where the text is the name. */
  readonly name: string | null
  readonly found: RescuableValue | RescuablePage
  readonly isOn: boolean
  readonly onToggle: (isOn: boolean) => void
}): ReactNode {
  const speech = useSpeech()
  const { name, found } = props
  return (
    <div className={styles['rescue']}>
      <Checkbox checked={props.isOn} onChange={props.onToggle}>
        {name === null ? found.before : `${name}: ${found.before}`}
      </Checkbox>
      <p>
        → {found.after} <span className={styles['label']}>{wordsOf(found, speech)}</span>
      </p>
    </div>
  )
}

function More({ count }: { readonly count: number }): ReactNode {
  const { t } = useSpeech()
  return count === 0 ? null : <p>{t('rescue.batch.more', { count })}</p>
}

/** What was found, and what was guessed. */
function wordsOf({ kind, capitals }: RescuableValue | RescuablePage, { t }: Pick<Speech, 't'>): string {
  const named = kind === 'nfd' ? '' : t(`rescue.kind.${kind}`)
  return capitals ? `${named}. ${t('rescue.capitals')}` : named
}
