import type { Tradition } from '../domain/arrangement.ts'
import type { ArrangedUnit } from './arranged-plan.ts'
import { codeKey } from './matcher.ts'
import { codeTitle, referenceCode, type CodePart } from './references.ts'

/** Where codes lead from, and how they are worded. */
export interface CodedFrom {
  /** The key of the unit below which they stand; '' for the place where the import goes. */
  readonly base: string
  readonly archive: string
  readonly tradition: Tradition
  /** The file that has the codes. */
  readonly from: string
}

/** Adds to `made` the units of the codes that are not there yet, from the top; gives the key of the last. */
export function addCodedUnits(made: Map<string, ArrangedUnit>, parts: readonly CodePart[], at: CodedFrom): string {
  let parent = at.base
  parts.forEach((part, index) => {
    const above = index === 0 && at.archive !== '' ? `${codeKey(at.archive)}.` : ''
    const key = `${parent === '' ? '' : `${parent}/`}${part.level}:${above}${codeKey(part.code)}`
    if (!made.has(key)) {
      const code = referenceCode(at.archive, parts.slice(0, index + 1), at.tradition)
      const texts = { title: codeTitle(part, at.tradition), referenceCode: code }
      made.set(key, { key, parent, level: part.level, texts, whole: parts[0]?.level === 'fonds', from: at.from })
    }
    parent = key
  })
  return parent
}
