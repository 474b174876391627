/** A text that a user may give in several languages, by BCP 47 tag: at least one. */
export type LocalText = Readonly<Record<string, string>>

/** The text in the language; else in one that is likely to be read by the same people; else the first there is. */
export function localText(text: LocalText, language: string): string {
  const order = [language, language === 'kk' ? 'ru' : 'en', 'en', ...Object.keys(text)]
  return order.map((tag) => text[tag] ?? '').find((said) => said !== '') ?? ''
}

/** The text with what it says in a language replaced; '' takes that away. */
export function withLocalText(text: LocalText, language: string, typed: string): LocalText {
  const said = typed.normalize('NFC').trim()
  const { [language]: _before, ...others } = text
  return said === '' ? others : { ...others, [language]: said }
}
