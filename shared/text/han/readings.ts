import { charactersOf } from '../../domain/line-layers.ts'
import { hanVariants } from './variants.ts'

/** How a character is read in Vietnamese, the likely reading first: in Han texts, and where it writes Nôm. */
export interface CharacterReadings {
  readonly han: readonly string[]
  readonly nom: readonly string[]
}

/** What a table of readings knows of a character; of one that it does not have, what it knows of its variants. */
export type ReadingTable = (character: string) => CharacterReadings | null

/** Reads assets/han/readings.txt: a character a line with its readings, those of Nôm behind a semicolon. */
export function readingTable(text: string): ReadingTable {
  const table = new Map<string, string>()
  for (const line of text.split('\n')) {
    // One code point, which may be two units of UTF-16.
    const [character = ''] = line
    if (character !== '') table.set(character, line.slice(character.length))
  }
  return (character) => {
    const found = [character, ...hanVariants(character)].find((each) => table.has(each))
    const said = found === undefined ? undefined : table.get(found)
    if (said === undefined) return null
    const [han = '', nom = ''] = said.split(';').map((part) => part.trim())
    return { han: han.split(' ').filter(Boolean), nom: nom.split(' ').filter(Boolean) }
  }
}

/** A character of a line with the readings that are offered for it; none where no table knows it. */
export interface OfferedReadings {
  readonly character: string
  readonly readings: readonly string[]
  /** A character that only some font knows: nobody else can say what it is. */
  readonly isPrivate: boolean
}

/**
 * The readings that are offered for the characters of a line, in order; signs between them are left out. In Nôm those of
 * Nôm come first where a character has no reading of Han texts or is not read so there.
 */
export function offeredReadings(text: string, table: ReadingTable, language: string): readonly OfferedReadings[] {
  return charactersOf(text).flatMap((character) => {
    const isPrivate = /\p{Co}/u.test(character)
    if (!isPrivate && !/[\p{Script=Han}□]/u.test(character)) return []
    const known = table(character)
    const [first, then] = isNom(language) ? [known?.nom, known?.han] : [known?.han, known?.nom]
    // A character of Han texts is read as there in Nôm, too, more often than not.
    const lead = isNom(language) && known && known.han.length > 0 ? known.han.slice(0, 1) : []
    return [{ character, readings: [...new Set([...lead, ...(first ?? []), ...(then ?? [])])], isPrivate }]
  })
}

/** Whether a text in that language (BCP 47) is in Nôm. */
export function isNom(language: string): boolean {
  return language.toLowerCase() === 'vi-hani'
}

/** Readings as a line of text: what is not known stands as it is written. */
export function readingsAsText(offered: readonly OfferedReadings[], chosen: readonly number[]): string {
  return offered.map(({ character, readings }, index) => readings[chosen[index] ?? 0] ?? character).join(' ')
}
