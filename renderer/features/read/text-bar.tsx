import type { ReactNode } from 'react'
import { readingsBestFirst } from '../../../shared/domain/choose-reading.ts'
import type { ReadingId } from '../../../shared/domain/ids.ts'
import { isPresetId } from '../../../shared/domain/reading-preset.ts'
import type { Engine, Reading } from '../../../shared/domain/reading.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Select } from '../../ui/select.tsx'
import type { TextState } from './reader-state.ts'
import styles from './text.module.css'

export interface TextBarProps {
  readonly state: TextState
  readonly onChoose: (reading: ReadingId) => void
  /** What can be done about it. */
  readonly children: ReactNode
}

/** Which text is shown, who made it, and what can be done about it. */
export function TextBar(props: TextBarProps): ReactNode {
  const speech = useSpeech()
  const { shown, readings } = readingsIn(props.state)
  return (
    <div className={styles['bar']}>
      <div className={styles['kinds']}>
        {shown ? <ShownText shown={shown} readings={readings} onChoose={props.onChoose} /> : null}
      </div>
      <div className={styles['tools']}>{props.children}</div>
      {shown ? <p className={styles['by']}>{madeBy(shown, speech)}</p> : null}
    </div>
  )
}

/** The text that is shown, and all there are. */
export function readingsIn(state: TextState): {
  readonly shown: Reading | null
  readonly readings: readonly Reading[]
} {
  const shown = state.status === 'ready' ? state.shown : state.status === 'empty' ? state.reading : null
  return { shown, readings: state.status === 'ready' ? state.readings : shown ? [shown] : [] }
}

function ShownText(props: {
  readonly shown: Reading
  readonly readings: readonly Reading[]
  readonly onChoose: (reading: ReadingId) => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { shown, readings } = props
  if (readings.length < 2) return <span className={styles['kind']}>{t(kindLabel(shown))}</span>
  const options = readingsBestFirst(readings).map((reading) => ({
    key: reading.id,
    text: [t(kindLabel(reading)), engineAndMore(reading, speech)].filter((part) => part !== '').join(' · '),
  }))
  return <Select label={t('reader.shown')} labelHidden options={options} value={shown.id} onChange={props.onChoose} />
}

/** What came from a file is people's text or an engine's. */
function kindLabel({ kind, source }: Reading) {
  return source?.transcribed && kind !== 'person' ? 'reader.kind-transcribed' : (`reader.kind-${kind}` as const)
}

/** What files call the formats. */
const FORMATS = { hocr: 'hOCR', alto: 'ALTO', page: 'PAGE', tropy: 'Tropy', iiif: 'IIIF' } as const

/** Who made a text: the person and when, the file, and the engine with its model and confidence. */
function madeBy(reading: Reading, speech: Speech): string {
  const { t, date } = speech
  if (reading.kind === 'person') return t('reader.typed-at', { date: date(reading.at) })
  if (reading.kind === 'embedded') return t('reader.embedded-at')
  const { source } = reading
  return [
    source ? t('reader.imported-from', { format: FORMATS[source.format], file: source.file }) : '',
    source?.transcribed ? t('reader.by-people') : '',
    engineAndMore(reading, speech),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** The engine with its model, how the picture was prepared for it, and how certain it was. */
function engineAndMore({ engine, preparation, confidence }: Reading, { t }: Speech): string {
  return [
    engine ? engineName(engine) : '',
    preparation ? t('reader.prepared', { preset: presetName(preparation.preset, t) }) : '',
    confidence === null ? '' : t('reader.confidence', { share: confidence }),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** A preset of another program, or of a newer Fonds, by its own name. */
function presetName(preset: string, t: Speech['t']): string {
  return isPresetId(preset) ? t(`preset.${preset}`) : preset
}

/** Programs of which a file tells need not say their version or model. */
function engineName({ name, version, model }: Engine): string {
  return [[name, version].filter((part) => part !== '').join(' '), model].filter((part) => part !== '').join(', ')
}
