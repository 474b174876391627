import { useCallback, useEffect, useState } from 'react'
import { readPattern } from '../../../shared/arrangement/pattern.ts'
import { SHIPPED_PATTERNS } from '../../../shared/arrangement/shipped-patterns.ts'
import type { Arrangement } from '../../../shared/domain/arrangement.ts'
import { useServices } from '../../ports/context.tsx'
import type { OwnPattern } from './arrange-screen.ts'

const KEY = 'import-patterns'
/** More than these nobody looks through; the oldest goes. */
const KEPT = 20

/** What was stored, as far as it can still be read. */
export function ownPatternsFrom(stored: unknown): readonly OwnPattern[] {
  return Array.isArray(stored) ? stored.filter(isOwnPattern) : []
}

function isOwnPattern(value: unknown): value is OwnPattern {
  if (typeof value !== 'object' || value === null || !('pattern' in value) || !('tradition' in value)) return false
  const { pattern, tradition } = value
  return typeof pattern === 'string' && ['ru', 'vi', 'plain'].includes(String(tradition)) && readPattern(pattern).ok
}

/** With the rule that was used first; shipped patterns are not the user's. */
export function withUsedPattern(own: readonly OwnPattern[], rule: Arrangement): readonly OwnPattern[] {
  if (rule.kind !== 'pattern' || SHIPPED_PATTERNS.some(({ pattern }) => pattern === rule.pattern)) return own
  const others = own.filter(({ pattern }) => pattern !== rule.pattern)
  return [{ pattern: rule.pattern, tradition: rule.tradition }, ...others].slice(0, KEPT)
}

/** The user's patterns, kept in the settings: one that was used is there the next time. null until they are read. */
export function useOwnPatterns(): {
  readonly own: readonly OwnPattern[] | null
  readonly keep: (own: readonly OwnPattern[]) => void
} {
  const { settings } = useServices().repositories
  const [own, setOwn] = useState<readonly OwnPattern[] | null>(null)
  useEffect(() => {
    void settings.get(KEY).then((stored) => setOwn(ownPatternsFrom(stored)))
  }, [settings])
  const keep = useCallback(
    (patterns: readonly OwnPattern[]) => {
      setOwn(patterns)
      void settings.put(KEY, patterns)
    },
    [settings],
  )
  return { own, keep }
}
