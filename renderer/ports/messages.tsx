import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat'
import { createContext, use, useMemo, type ReactNode } from 'react'
import type { ArchivalTradition } from '../../shared/domain/fields/tradition.ts'
import { messageText, type MessageKey } from '../../shared/messages/index.ts'
import type { Language } from '../../shared/messages/language.ts'

type Values = Readonly<Record<string, PrimitiveType>>

/** Speaks the interface language: texts, numbers and dates. */
export interface Speech {
  readonly language: Language
  /** Whose words the open collection has for its levels and leaves; absent for those of the language. */
  readonly tradition?: ArchivalTradition
  readonly t: (key: MessageKey, values?: Values) => string
  readonly number: (value: number) => string
  /** A share, 0 to 1, as a percentage: '50 %' in Russian, '50%' in Vietnamese. */
  readonly percent: (share: number) => string
  readonly date: (instant: string) => string
  /** Sizes as people read them: '2.1 GB'. */
  readonly bytes: (count: number) => string
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Pure but for a cache of parsed messages. */
export function speak(language: Language): Speech {
  const parsed = new Map<MessageKey, IntlMessageFormat>()
  const format = (key: MessageKey): IntlMessageFormat => {
    const known = parsed.get(key)
    if (known) return known
    const made = new IntlMessageFormat(messageText(key, language), language)
    parsed.set(key, made)
    return made
  }
  const plain = new Intl.NumberFormat(language)
  const percentage = new Intl.NumberFormat(language, { style: 'percent' })
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return {
    language,
    t: (key, values) => String(format(key).format(values)),
    number: (value) => plain.format(value),
    percent: (share) => percentage.format(share),
    date: (instant) => moment.format(new Date(instant)),
    bytes(count) {
      const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(count, 1)) / 3))
      const unit = UNITS[power] ?? 'byte'
      const shown = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: power > 2 ? 1 : 0 })
      return shown.format(count / 1000 ** power)
    },
  }
}

const SpeechContext = createContext<Speech>(speak('en'))

export function ProvideSpeech(props: { readonly language: Language; readonly children: ReactNode }): ReactNode {
  const speech = useMemo(() => speak(props.language), [props.language])
  return <SpeechContext value={speech}>{props.children}</SpeechContext>
}

/** Speaks of the open collection in the words of its tradition. */
export function ProvideTradition(props: {
  readonly tradition: ArchivalTradition | undefined
  readonly children: ReactNode
}): ReactNode {
  const { tradition } = props
  const speech = useSpeech()
  const spoken = useMemo(() => (tradition === undefined ? speech : { ...speech, tradition }), [speech, tradition])
  return <SpeechContext value={spoken}>{props.children}</SpeechContext>
}

/** The texts of the interface in the user's language: `const { t } = useSpeech()`. */
export function useSpeech(): Speech {
  return use(SpeechContext)
}
