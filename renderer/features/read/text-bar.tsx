import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { bestReading, type Engine, type Reading, type ReadingKind } from '../../../shared/domain/reading.ts'
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
  if (kinds.length < 2) return <span className={styles['kind']}>{t(kindLabel(props.shown.kind, props.readings))}</span>
  return (
    <Select
      label={t('reader.shown')}
      labelHidden
      options={kinds.map((kind) => ({ key: kind, text: t(kindLabel(kind, props.readings)) }))}
      value={props.shown.kind}
      onChange={props.onChoose}
    />
  )
}

/** What came from a file is people's text or an engine's. */
function kindLabel(kind: ReadingKind, readings: readonly Reading[]) {
  const best = bestReading(readings.filter((reading) => reading.kind === kind))
  return best?.source?.transcribed ? 'reader.kind-transcribed' : (`reader.kind-${kind}` as const)
}

/** What giving up a person's text leads to; null where there is none to give up. */
function backTo(readings: readonly Reading[]) {
  if (!readings.some((reading) => reading.kind === 'person')) return null
  const below = bestReading(readings.filter((reading) => reading.kind !== 'person'))
  if (!below) return 'reader.remove-typed'
  switch (below.kind) {
    case 'imported':
      return 'reader.back-to-imported'
    case 'embedded':
      return 'reader.back-to-embedded'
    default:
      return 'reader.back-to-machine'
  }
}

/** What files call the formats. */
const FORMATS = { hocr: 'hOCR', alto: 'ALTO', page: 'PAGE' } as const

/** Who made a text: the person and when, the file, and the engine with its model and confidence. */
function madeBy(reading: Reading, { t, date }: Speech): string {
  if (reading.kind === 'person') return t('reader.typed-at', { date: date(reading.at) })
  if (reading.kind === 'embedded') return t('reader.embedded-at')
  const { source, engine, confidence } = reading
  return [
    source ? t('reader.imported-from', { format: FORMATS[source.format], file: source.file }) : '',
    source?.transcribed ? t('reader.by-people') : '',
    engine ? engineName(engine) : '',
    confidence === null ? '' : t('reader.confidence', { share: confidence }),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Programs of which a file tells need not say their version or model. */
function engineName({ name, version, model }: Engine): string {
  return [[name, version].filter((part) => part !== '').join(' '), model].filter((part) => part !== '').join(', ')
}
