import type { ReactNode } from 'react'
import { COORDINATE_ORDERS } from '../../../shared/intake/places/where-of-feature.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { FileWish, IntakeFileKind } from '../../ports/services.ts'
import { Select } from '../../ui/select.tsx'
import styles from './intake.module.css'

const NOTES = ['note', 'transcription'] as const satisfies readonly FileWish['tropy']['notes'][]
const LISTS = ['units', 'subjects'] as const satisfies readonly FileWish['tropy']['lists'][]
const CONCEPTS = ['subject', 'genre'] as const satisfies readonly FileWish['concepts'][]

/** What parts of a file become, where there is a choice; the look at the file follows it. */
export function IntakeChoices(props: {
  readonly kind: IntakeFileKind
  readonly wish: FileWish
  readonly disabled: boolean
  readonly onChange: (wish: FileWish) => void
}): ReactNode {
  const { t } = useSpeech()
  const { kind, wish, disabled, onChange } = props
  if (kind === 'ead' || kind === 'fonds') return null
  if (kind === 'places')
    return (
      <div className={styles['choices']}>
        <Select
          label={t('exchange.order')}
          options={COORDINATE_ORDERS.map((key) => ({ key, text: t(`exchange.order.${key}`) }))}
          value={wish.coordinates}
          disabled={disabled}
          onChange={(coordinates) => onChange({ ...wish, coordinates })}
        />
      </div>
    )
  if (kind === 'skos')
    return (
      <div className={styles['choices']}>
        <Select
          label={t('foreign.concepts')}
          options={CONCEPTS.map((key) => ({ key, text: t(`foreign.concepts.${key}`) }))}
          value={wish.concepts}
          disabled={disabled}
          onChange={(concepts) => onChange({ ...wish, concepts })}
        />
      </div>
    )
  return (
    <div className={styles['choices']}>
      <Select
        label={t('foreign.notes')}
        options={NOTES.map((key) => ({ key, text: t(`foreign.notes.${key}`) }))}
        value={wish.tropy.notes}
        disabled={disabled}
        onChange={(notes) => onChange({ ...wish, tropy: { ...wish.tropy, notes } })}
      />
      <Select
        label={t('foreign.lists')}
        options={LISTS.map((key) => ({ key, text: t(`foreign.lists.${key}`) }))}
        value={wish.tropy.lists}
        disabled={disabled}
        onChange={(lists) => onChange({ ...wish, tropy: { ...wish.tropy, lists } })}
      />
    </div>
  )
}
