import { REIGNS, type Reign } from './reign-table.ts'

/** Without accents and lower case: whoever types in haste leaves them out, and the place of a tone mark varies. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('und').replaceAll('đ', 'd')
}

const BY_NAME: ReadonlyMap<string, Reign> = new Map(
  REIGNS.flatMap((reign) => [reign.name, reign.han, ...(reign.also ?? [])].map((name) => [plainLetters(name), reign])),
)

/** For patterns: any reign name, without accents, or in Chinese characters. */
export const REIGN_NAMES = Array.from(BY_NAME.keys()).join('|')

/** The reign of that name, with or without accents, or in Chinese characters. */
export function reignOf(name: string): Reign | undefined {
  return BY_NAME.get(plainLetters(name))
}

/** The lunar year of a year of a reign, counted from 1; null for a year that the reign did not have. */
export function yearOfReign(reign: Reign, count: number): number | null {
  const year = reign.first + count - 1
  return count < 1 || year > reign.last ? null : year
}

/** The reigns that a lunar year is dated by, each with its count: 1906 is Thành Thái 18. */
export function reignsOfYear(year: number): readonly { readonly reign: Reign; readonly count: number }[] {
  return REIGNS.filter(({ first, last }) => first <= year && year <= last).map((reign) => ({
    reign,
    count: year - reign.first + 1,
  }))
}
