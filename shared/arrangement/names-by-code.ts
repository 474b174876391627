import type { ReferenceCode } from '../domain/codes/code.ts'
import { groupBy } from '../domain/group-by.ts'
import type { PageId } from '../domain/ids.ts'
import type { Page } from '../domain/page.ts'
import { codeOfChain } from '../formats/citation/cited-code.ts'
import { nameOfCode } from './code-names.ts'

/** Patterns of names of files after codes: 'РГИА_Ф223_Оп1_Д25_Л009об', 'Q3-5-1-10-9v'. */
export const NAME_PATTERNS = {
  ru: '[{archive}_]Ф{fonds}_Оп{series}_Д{file}[_Док{item}][_Л{leaf:3}{side}][_{number:4}]',
  numbers: '[{archive}-]{fonds}-{series}-{file}[-{item}][-{leaf}{side}][_{number:4}]',
} as const

/** A page, as far as a name is made of it. */
type Named = Pick<Page, 'id' | 'path' | 'leaf'>

/**
 * What the files of the pages of a unit are called after its code, with their endings. `codes` are those of the units
 * above and of the unit, from the widest. A page that shows a leaf is called by it; others of one code are numbered in
 * their order; all pages of one file have its name. Empty where the code is not known, or the pattern does not fit it.
 */
export function namesByCode(
  pages: readonly Named[],
  codes: readonly string[],
  pattern: string,
): ReadonlyMap<PageId, string> {
  const files = groupBy(pages, ({ path }) => path)
  const names = new Map<PageId, string>()
  let number = 0
  for (const [path, frames] of files) {
    number += 1
    const [first] = frames
    const leaf = frames.length === 1 && first?.leaf && !first.leaf.counts ? first.leaf : null
    const cited = codeOfChain(codes, leaf)
    const name = cited && 'code' in cited ? nameOf(cited.code, { pattern, hasLeaf: leaf !== null, number, of: files.size }) : null // prettier-ignore
    if (name !== null) for (const { id } of frames) names.set(id, `${name}${endingOf(path)}`)
  }
  return names
}

function nameOf(
  code: ReferenceCode,
  file: { readonly pattern: string; readonly hasLeaf: boolean; readonly number: number; readonly of: number },
): string | null {
  if (file.hasLeaf || file.of === 1) return nameOfCode(code, file.pattern) ?? nameOfCode({ ...code, leaves: [] }, file.pattern) // prettier-ignore
  return nameOfCode({ ...code, leaves: [] }, file.pattern, file.number)
}

function endingOf(path: string): string {
  return /(?<=[^/])\.[^./]{1,8}$/.exec(path)?.[0] ?? ''
}
