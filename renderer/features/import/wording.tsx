import type { ReactNode } from 'react'
import { referenceCode } from '../../../shared/arrangement/references.ts'
import type { Tradition } from '../../../shared/domain/arrangement.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './arrange.module.css'

const TRADITIONS: readonly Tradition[] = ['ru', 'vi', 'plain']
const SAMPLE_CODE = [
  { level: 'fonds', code: '5' },
  { level: 'series', code: '1' },
  { level: 'file', code: '10' },
] as const

/** How codes are worded, each choice by an example of itself. */
export function Wording(props: {
  readonly value: Tradition
  readonly onChange: (value: Tradition) => void
}): ReactNode {
  const { t } = useSpeech()
  return (
    <Select
      className={styles['wording']}
      label={t('arrange.wording')}
      options={TRADITIONS.map((key) => ({ key, text: referenceCode('', SAMPLE_CODE, key) }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
