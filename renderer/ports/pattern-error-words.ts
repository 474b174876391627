import { patternText, readPattern, type PatternError } from '../../shared/arrangement/pattern.ts'
import { PLACEHOLDERS, placeholderName, placeholderOf } from '../../shared/arrangement/placeholders.ts'
import type { Speech } from './messages.tsx'

/** What is wrong with a pattern, and where: places are counted from 1. */
export function patternErrorWords({ code, at, what }: PatternError, { t, language }: Speech): string {
  const name = placeholderOf(what)
  const shown = code === 'no-unit' ? 'leaf' : name
  const names = PLACEHOLDERS.map((each) => `{${placeholderName(each, language)}}`).join(', ')
  const piece = shown ? `{${placeholderName(shown, language)}}` : shortened(what)
  return t(`arrange.error.${code}`, { at: at + 1, what: piece, names })
}

/** As much of a name as a sentence can quote. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

/** A pattern as the language writes its placeholders. */
export function inLanguage(pattern: string, language: 'vi' | 'ru' | 'en'): string {
  const read = readPattern(pattern)
  return read.ok ? patternText(read.parts, language) : pattern
}
