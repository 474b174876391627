import type { ReactNode } from 'react'
import { isPresetId } from '../../../shared/domain/reading-preset.ts'
import type { Engine } from '../../../shared/domain/reading.ts'
import type { WayRates } from '../../../shared/text/measure-readings.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import styles from './measure.module.css'

/** The ways of reading with their errors, the best first. */
export function RatesTable(props: {
  readonly rates: readonly WayRates[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}): ReactNode {
  const { t, number } = useSpeech()
  const rate = useRateFormat()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {(['model', 'preset', 'pages', 'cer', 'wer', 'differences'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`measure.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rates.map(({ way, pages, characterRate, wordRate }) => (
          <tr key={way.key} className={cx(way.key === props.chosen && styles['chosen'])}>
            <td>
              <EngineCell engine={way.by} />
            </td>
            <td>{isPresetId(way.preset) ? t(`preset.${way.preset}`) : way.preset}</td>
            <td>{number(pages)}</td>
            <td>{rate(characterRate)}</td>
            <td>{rate(wordRate)}</td>
            <td>
              <Button
                kind="quiet"
                className={styles['show']}
                label={t('measure.show-named', { model: [engineWords(way.by), way.by.model, way.preset].join(' ') })}
                onPress={() => props.onChoose(way.key)}
              >
                {t('measure.show')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A rate of errors with two digits after the point: they are small. */
export function useRateFormat(): (share: number) => string {
  const { language } = useSpeech()
  const formatter = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  return (share) => formatter.format(share)
}

/** The models, and below them the engine that read with them. */
export function EngineCell({ engine }: { readonly engine: Engine }): ReactNode {
  return (
    <>
      {engine.model}
      <div className={styles['engine']}>{engineWords(engine)}</div>
    </>
  )
}

/** 'Tesseract 5.1.0'. */
function engineWords({ name, version }: Pick<Engine, 'name' | 'version'>): string {
  return [name, version].filter((part) => part !== '').join(' ')
}
