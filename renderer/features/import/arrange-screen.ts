import { readPattern } from '../../../shared/arrangement/pattern.ts'
import { tellsTheFile, type Suggestion } from '../../../shared/arrangement/shipped-patterns.ts'
import { BY_FOLDERS, type Arrangement, type Tradition } from '../../../shared/domain/arrangement.ts'

/** A pattern that the user made. */
export interface OwnPattern {
  readonly pattern: string
  readonly tradition: Tradition
}

/** From this share of fitting names on, a rule is proposed without being asked for. */
const SURE = 0.8

/** The rule to begin with: by names where they plainly tell to which file they belong, else by folders. */
export function firstRule(suggestions: readonly Suggestion[]): Arrangement {
  const [best] = suggestions
  if (!best || best.share < SURE) return BY_FOLDERS
  const read = readPattern(best.pattern)
  return read.ok && tellsTheFile(read.parts) ? patternRule(best) : BY_FOLDERS
}

export function patternRule({ pattern, tradition }: OwnPattern): Arrangement {
  return { kind: 'pattern', pattern, tradition, others: true }
}
