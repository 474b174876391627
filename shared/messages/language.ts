/** Interface languages. A new one is a new column in every message table. */
export const LANGUAGES = ['vi', 'ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A table of texts: key to the text in every language, in ICU message syntax. */
export type MessageTable = Readonly<Record<string, Readonly<Record<Language, string>>>>

export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code)
}
