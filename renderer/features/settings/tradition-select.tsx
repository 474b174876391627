import type { ReactNode } from 'react'
import { ARCHIVAL_TRADITIONS, type ArchivalTradition } from '../../../shared/domain/fields/tradition.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Select } from '../../ui/select.tsx'

const CHOICES = ['none', ...ARCHIVAL_TRADITIONS] as const

/** Whose words the levels are called by; undefined for those of the interface. */
export function TraditionSelect(props: {
  readonly value: ArchivalTradition | undefined
  readonly onChange: (tradition: ArchivalTradition | undefined) => void
}): ReactNode {
  const { t } = useSpeech()
  return (
    <Select
      label={t('level.tradition')}
      options={CHOICES.map((key) => ({ key, text: t(`level.tradition.${key}`) }))}
      value={props.value ?? 'none'}
      onChange={(key) => props.onChange(key === 'none' ? undefined : key)}
    />
  )
}
