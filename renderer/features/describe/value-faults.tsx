import type { ReactNode } from 'react'
import type { DescribedValue } from '../../../shared/domain/description.ts'
import type { FieldRule } from '../../../shared/domain/fields/field.ts'
import { checkWords } from '../../ports/check-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import styles from './describe.module.css'

/** What is odd about a value, below it. */
export function ValueFaults(props: {
  readonly rule: FieldRule
  readonly label: string
  readonly value: Pick<DescribedValue, 'text' | 'edtf'>
}): ReactNode {
  const speech = useSpeech()
  return checkWords(props.rule, props.value, { label: props.label, speech }).map((said) => (
    <span key={said} className={styles['doubt']}>
      {said}
    </span>
  ))
}
