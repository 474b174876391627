import { Columns3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { explain } from '../../../ports/explain.ts'
import type { RuledColumnsHand } from './use-ruled-columns.ts'

/** Takes all columns from the ruled lines of the sample at once. */
export function RuledColumns({ hand }: { readonly hand: RuledColumnsHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  return (
    <>
      <Button busy={hand.isBusy} icon={<Columns3 size={16} aria-hidden />} onPress={hand.take}>
        {t('forms.columns')}
      </Button>
      {hand.isNone ? <ErrorNote kind="doubt">{t('forms.columns.none')}</ErrorNote> : null}
      {hand.fault === null ? null : <ErrorNote>{explain(hand.fault, speech)}</ErrorNote>}
    </>
  )
}
