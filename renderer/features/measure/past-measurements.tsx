import { X } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Measurement } from '../../../shared/domain/measurement.ts'
import { isPresetId } from '../../../shared/domain/reading-preset.ts'
import { errorRate } from '../../../shared/text/measure-readings.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { EngineCell, useRateFormat } from './rates-table.tsx'
import styles from './measure.module.css'

/** What was measured before, the latest first. */
export function PastMeasurements({ collectionId }: { readonly collectionId: CollectionId }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { measurements } = useServices().repositories
  const past = useWatched(useMemo(() => measurements.watchCollection(collectionId), [measurements, collectionId]))
  const [leaving, setLeaving] = useState<Measurement | null>(null)
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null)
  if (past.status !== 'ready' || past.value.length === 0) return null
  const remove = ({ id }: Measurement): void => {
    setLeaving(null)
    measurements.remove(id).catch((error: unknown) => setFailed({ error }))
  }
  return (
    <section className={styles['past']} aria-label={t('measure.past')}>
      <h2>{t('measure.past')}</h2>
      {failed ? <ErrorNote>{explain(failed.error, speech)}</ErrorNote> : null}
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['at', 'model', 'preset', 'pages', 'cer', 'wer'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`measure.column.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {past.value.map((each) => (
            <PastRow key={each.id} measurement={each} onRemove={() => setLeaving(each)} />
          ))}
        </tbody>
      </table>
      {leaving ? (
        <ConfirmDialog
          open
          danger
          title={t('measure.remove.title')}
          confirmLabel={t('measure.remove.confirm')}
          cancelLabel={t('common.cancel')}
          onCancel={() => setLeaving(null)}
          onConfirm={() => remove(leaving)}
        >
          <p>{t('measure.remove.text', { model: leaving.engine.model, date: speech.date(leaving.at) })}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  )
}

function PastRow(props: { readonly measurement: Measurement; readonly onRemove: () => void }): ReactNode {
  const { t, number, date } = useSpeech()
  const rate = useRateFormat()
  const { at, engine, preset, pages, characters, characterErrors, words, wordErrors } = props.measurement
  return (
    <tr>
      <td>{date(at)}</td>
      <td>
        <EngineCell engine={engine} />
      </td>
      <td>{isPresetId(preset) ? t(`preset.${preset}`) : preset}</td>
      <td>{number(pages)}</td>
      <td>{rate(errorRate({ errors: characterErrors, length: characters }))}</td>
      <td>{rate(errorRate({ errors: wordErrors, length: words }))}</td>
      <td>
        <IconButton
          name={t('measure.remove', { model: engine.model, date: date(at) })}
          icon={<X size={16} />}
          onPress={props.onRemove}
        />
      </td>
    </tr>
  )
}
