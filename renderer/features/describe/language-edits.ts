import type { DescribedValue } from '../../../shared/domain/description.ts'
import type { Instant } from '../../../shared/domain/ids.ts'

/** In which language a value is said to be; '' where nobody says. */
export function languageOf({ language = '' }: Pick<DescribedValue, 'language'>): string {
  return language
}

/**
 * The values of a field that says one thing in each language, with what it says in one of them replaced, or added at the
 * end; '' takes it away. The same list where it says so already.
 */
export function saidIn(
  values: readonly DescribedValue[],
  said: { readonly text: string; readonly language: string },
  at: Instant,
): readonly DescribedValue[] {
  const place = values.findIndex((value) => languageOf(value) === said.language)
  if (said.text === '') return place < 0 ? values : values.toSpliced(place, 1)
  if (values[place]?.text === said.text) return values
  const value = inLanguage({ text: said.text, by: { by: 'person', at } }, said.language)
  return place < 0 ? [...values, value] : values.with(place, value)
}

/** The values with one said to be in another language; who said its words stays. */
export function retagged(
  values: readonly DescribedValue[],
  { text, from, to }: { readonly text: string; readonly from: string; readonly to: string },
): readonly DescribedValue[] {
  const place = values.findIndex((value) => value.text === text && languageOf(value) === from)
  const value = values[place]
  return value && from !== to ? values.with(place, inLanguage(value, to)) : values
}

function inLanguage(value: DescribedValue, language: string): DescribedValue {
  const { language: _before, ...rest } = value
  return language === '' ? rest : { ...rest, language }
}
