import { spacedKey } from './place-key.ts'

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

const SOVIET = 'RU UA BY MD EE LV LT GE AM AZ KZ UZ TM KG TJ'.split(' ')

/** Names that the language data lacks, and states that are no more. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  ссср: SOVIET,
  ussr: SOVIET,
  'soviet union': SOVIET,
  'lien xo': SOVIET,
  рсфср: ['RU'],
  рф: ['RU'],
  'российская империя': [...SOVIET, 'PL', 'FI'],
  'russian empire': [...SOVIET, 'PL', 'FI'],
  indochina: ['VN', 'LA', 'KH'],
  indochine: ['VN', 'LA', 'KH'],
  'dong duong': ['VN', 'LA', 'KH'],
  индокитай: ['VN', 'LA', 'KH'],
}

let known: ReadonlyMap<string, ReadonlySet<string>> | null = null

/** ISO 3166-1 codes of the countries that a text names in Vietnamese, Russian or English; empty where it names none. */
export function countriesNamed(text: string): ReadonlySet<string> {
  known ??= namesOfCountries()
  return known.get(spacedKey(text)) ?? new Set()
}

function namesOfCountries(): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, ReadonlySet<string>>()
  for (const language of ['vi', 'ru', 'en']) {
    const speak = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
      const name = speak.of(code)
      const key = name ? spacedKey(name) : ''
      // A withdrawn code may have the name of its successor (SU of Russia).
      if (key) names.set(key, new Set([...(names.get(key) ?? []), code]))
    }
  }
  for (const [name, codes] of Object.entries(ALSO)) names.set(spacedKey(name), new Set(codes))
  return names
}

/** The country's name in a language (BCP 47); '' for a place without one. */
export function countryName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return ''
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}
