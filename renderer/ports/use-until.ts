import { edtfMeaning } from './date-words.ts'
import { useSpeech } from './messages.tsx'
import { useDraft, type DraftField } from './use-draft.ts'
import { untilTyped } from './withholding-words.ts'

/** A field for the end of an embargo: what it needs to be drawn, with what its date means or what is wrong with it. */
interface UntilField {
  readonly label: string
  readonly hint: string
  readonly error: string | null
  readonly value: string
  readonly onChange: DraftField['onChange']
  readonly onCommit: DraftField['onCommit']
}

/** Saves an end as EDTF, '' for none; what is no date is not saved. */
export function useUntil(stored: string | undefined, save: (until: string) => Promise<boolean>): UntilField {
  const speech = useSpeech()
  const { t } = speech
  const draft = useDraft(stored ?? '', (typed) => {
    const until = untilTyped(typed, speech)
    return until === null ? Promise.resolve(false) : save(until)
  })
  const until = untilTyped(draft.text, speech)
  const meaning = until ? edtfMeaning(until, speech) : null
  return {
    label: t('access.until'),
    hint: meaning === draft.text.trim() ? '' : (meaning ?? t('access.until.hint')),
    error: until === null ? t('access.until.unclear') : null,
    value: draft.text,
    onChange: draft.onChange,
    onCommit: draft.onCommit,
  }
}
