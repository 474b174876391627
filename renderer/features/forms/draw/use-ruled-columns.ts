import { useState, type KeyboardEvent } from 'react'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import { withSeenColumns } from '../../../../shared/domain/forms/seen-columns.ts'
import type { FormFieldId } from '../../../../shared/domain/ids.ts'
import { useServices } from '../../../ports/context.tsx'
import { useSpeech } from '../../../ports/messages.tsx'
import type { FormsHand } from '../use-forms.ts'

/** Takes the columns of a register from the ruled lines of its sample, as one step to undo. */
export interface RuledColumnsHand {
  readonly take: () => void
  readonly isBusy: boolean
  /** No columns were seen. */
  readonly isNone: boolean
  readonly fault: unknown
}

export function useRuledColumns(form: Form, hand: FormsHand): RuledColumnsHand {
  const { forms, newId } = useServices()
  const { t } = useSpeech()
  const [isBusy, setIsBusy] = useState(false)
  const [isNone, setIsNone] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const take = async (): Promise<void> => {
    setIsBusy(true)
    setIsNone(false)
    setFault(null)
    try {
      const seen = await forms.columns(form)
      setIsNone(seen === null)
      const made = {
        newId: () => newId<FormFieldId>(),
        numbered: (number: number) => t('forms.field-number', { number }),
      }
      if (seen) await hand.change(form.id, (now) => withSeenColumns(now, seen, made), 'forms.undo.columns')
    } catch (error) {
      setFault(error)
    }
    setIsBusy(false)
  }
  return { isBusy, isNone, fault, take: () => (isBusy ? undefined : void take()) }
}

/** Whether a key without others was pressed outside of a field in which one types. */
export function isPlainKey(event: KeyboardEvent, key: string): boolean {
  const isTyped = event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null
  return event.key.toLowerCase() === key && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyped
}
