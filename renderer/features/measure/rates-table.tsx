import type { ReactNode } from 'react'
import { isPresetId } from '../../../shared/domain/reading-preset.ts'
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
  const { t, number, language } = useSpeech()
  const share = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {(['engine', 'model', 'preset', 'pages', 'cer', 'wer', 'differences'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`measure.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rates.map(({ way, pages, characterRate, wordRate }) => (
          <tr key={way.key} className={cx(way.key === props.chosen && styles['chosen'])}>
            <td>{way.engine}</td>
            <td>{way.model}</td>
            <td>{isPresetId(way.preset) ? t(`preset.${way.preset}`) : way.preset}</td>
            <td>{number(pages)}</td>
            <td>{share.format(characterRate)}</td>
            <td>{share.format(wordRate)}</td>
            <td>
              <Button
                kind="quiet"
                label={t('measure.show-named', { model: [way.engine, way.model, way.preset].join(' ') })}
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
