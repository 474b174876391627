import { useDeferredValue, useMemo, useState } from 'react'
import { rescueOfLines, type Rescue } from '../../shared/text/legacy/rescue.ts'
import { useSpeech, type Speech } from './messages.tsx'

/** As much of a text as an offer shows. */
const SHOWN = 300

/** What an offer to put a text right says; the names are those of `RescueOffer`. */
export interface RescueWords {
  readonly words: string
  readonly preview: string
  readonly doubt: string | null
  readonly take: { readonly label: string; readonly run: () => void }
  readonly leave: { readonly label: string; readonly run: () => void }
}

/**
 * The offer for a text that looks as if it came in an older encoding; null for a sound one, and for one that the user
 * left as it is. Letters in parts (NFD) need no consent: whatever is stored is composed.
 */
export function useTextRescue(text: string, onTake: (text: string) => void): RescueWords | null {
  const speech = useSpeech()
  const looked = useDeferredValue(text)
  const found = useMemo(() => rescueOfLines(looked), [looked])
  const [left, leave] = useState<string | null>(null)
  if (!found || found.kind === 'nfd' || looked !== text || left === text) return null
  return {
    ...rescueWords(found, speech),
    take: { label: speech.t('rescue.convert'), run: () => onTake(found.text) },
    leave: { label: speech.t('rescue.keep'), run: () => leave(text) },
  }
}

/** What was found, and what the text would become. */
export function rescueWords(
  found: Pick<Rescue, 'kind' | 'text' | 'capitals'>,
  { t }: Pick<Speech, 't'>,
): Pick<RescueWords, 'words' | 'preview' | 'doubt'> {
  const { kind, text, capitals } = found
  const looks = (): string => t('rescue.looks', { kind: t(`rescue.kind.${kind}`) })
  return {
    words: kind === 'look-alikes' ? t('rescue.mixed') : kind === 'nfd' ? t('rescue.apart') : looks(),
    preview: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
    doubt: capitals ? t('rescue.capitals') : null,
  }
}
