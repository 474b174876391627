import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { bestReading, type Reading, type ReadingKind } from '../../../shared/domain/reading.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { kindsOf, type TextState } from './reader-state.ts'
import styles from './text.module.css'

export interface TextBarProps {
  readonly state: TextState
  readonly onChoose: (kind: ReadingKind) => void
  readonly onBack: () => void
  /** Reading again. */
  readonly children: ReactNode
}

/** Which text is shown, who made it, and what can be done about it. */
export function TextBar(props: TextBarProps): ReactNode {
  const speech = useSpeech()
  const { state } = props
  const shown = state.status === 'ready' ? state.shown : state.status === 'empty' ? state.reading : null
  const readings = state.status === 'ready' ? state.readings : shown ? [shown] : []
  const back = backTo(readings)
  return (
    <div className={styles['bar']}>
      <div className={styles['kinds']}>
        {shown ? <ShownText shown={shown} readings={readings} onChoose={props.onChoose} /> : null}
      </div>
      {back ? <IconButton name={speech.t(back)} icon={<Undo2 size={16} />} onPress={props.onBack} /> : null}
      {props.children}
      {shown ? <p className={styles['by']}>{madeBy(shown, speech)}</p> : null}
    </div>
  )
}

function ShownText(props: {
  readonly shown: Reading
  readonly readings: readonly Reading[]
  readonly onChoose: (kind: ReadingKind) => void
}): ReactNode {
  const { t } = useSpeech()
  const kinds = kindsOf(props.readings)
  if (kinds.length < 2) return <span className={styles['kind']}>{t(`reader.kind-${props.shown.kind}`)}</span>
  return (
    <Select
      label={t('reader.shown')}
      labelHidden
      options={kinds.map((kind) => ({ key: kind, text: t(`reader.kind-${kind}`) }))}
      value={props.shown.kind}
      onChange={props.onChoose}
    />
  )
}

/** What giving up a person's text leads to; null where there is none to give up. */
function backTo(readings: readonly Reading[]) {
  if (!readings.some((reading) => reading.kind === 'person')) return null
  const below = bestReading(readings.filter((reading) => reading.kind !== 'person'))
  if (!below) return 'reader.remove-typed'
  return below.kind === 'embedded' ? 'reader.back-to-embedded' : 'reader.back-to-machine'
}

/** Who made a text: the person and when, the file, or the engine with its model and confidence. */
function madeBy(reading: Reading, { t, date }: Speech): string {
  if (reading.kind === 'person') return t('reader.typed-at', { date: date(reading.at) })
  if (reading.kind === 'embedded') return t('reader.embedded-at')
  const engine = reading.engine ? t('reader.engine', { ...reading.engine }) : ''
  const confidence = reading.confidence === null ? '' : t('reader.confidence', { share: reading.confidence })
  return [engine, confidence].filter((part) => part !== '').join(' · ')
}
