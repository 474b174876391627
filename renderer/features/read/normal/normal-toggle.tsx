import { BookType } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../../ports/messages.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { NormalText } from './use-normal-text.ts'

/** The text as it is written, or normalised. */
export function NormalToggle({
  normal,
  disabled,
}: {
  readonly normal: NormalText
  readonly disabled: boolean
}): ReactNode {
  const { t } = useSpeech()
  return (
    <IconButton
      name={t('normal.show')}
      icon={<BookType size={16} />}
      pressed={normal.isShown}
      disabled={disabled}
      onPress={() => normal.show(!normal.isShown)}
    />
  )
}
