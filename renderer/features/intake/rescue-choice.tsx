import { useState, type ReactNode } from 'react'
import type { LegacyKind } from '../../../shared/text/legacy/rescue.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { rescueWords } from '../../ports/text-rescue.ts'
import { Button } from '../../ui/button.tsx'
import { RescueOffer } from '../../ui/rescue-offer.tsx'
import styles from './table.module.css'

/** Texts in an older encoding are shown as they were meant, and put right when the user agrees. */
export function RescueChoice(props: {
  readonly rescue: { readonly kind: LegacyKind; readonly capitals: boolean; readonly preview: string } | null
  readonly rescued: boolean
  readonly onChange: (rescued: boolean) => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { rescue, rescued, onChange } = props
  const [left, setLeft] = useState(false)
  if (!rescue || left) return null
  const keep = (): void => {
    setLeft(true)
    onChange(false)
  }
  if (rescued)
    return (
      <p className={styles['source']}>
        {t('intake.converted', { kind: t(`rescue.kind.${rescue.kind}`) })}
        <Button kind="quiet" onPress={keep}>
          {t('rescue.keep')}
        </Button>
      </p>
    )
  return (
    <RescueOffer
      {...rescueWords({ ...rescue, text: rescue.preview }, speech)}
      take={{ label: t('rescue.convert'), run: () => onChange(true) }}
      leave={{ label: t('rescue.keep'), run: keep }}
    />
  )
}
