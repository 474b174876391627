/** A text that a user may give in several languages, by BCP 47 tag: at least one. */
export type LocalText = Readonly<Record<string, string>>

/** The text in the language; else in one that is likely to be read by the same people; else the first there is. */
export function localText(text: LocalText, language: string): string {
  const order = [language, language === 'kk' ? 'ru' : 'en', 'en', ...Object.keys(text)]
  return order.map((tag) => text[tag] ?? '').find((said) => said !== '') ?? ''
}
