import { useMemo } from 'react'
import { READING_LANGUAGES, type ReadingLanguage } from '../../shared/domain/collection.ts'
import type { InstalledModel } from '../../shared/domain/installed-model.ts'
import { useServices } from './context.tsx'
import { useWatched } from './watch.ts'

/** The languages that pages can be read in: those that ship, then those whose models the user installed, by code. */
export function readingLanguages(
  installed: readonly Pick<InstalledModel, 'code' | 'lines'>[],
): readonly ReadingLanguage[] {
  const shipped: readonly string[] = READING_LANGUAGES
  const codes = installed.filter(({ lines }) => !lines).map(({ code }) => code)
  // A model of vertical writing goes with the language and is no language of its own.
  const more = codes.filter((code) => !shipped.includes(code) && !code.endsWith('_vert')).sort()
  return [...shipped, ...more]
}

/** The languages that pages can be read in now. */
export function useReadingLanguages(): readonly ReadingLanguage[] {
  const { models } = useServices().repositories
  const installed = useWatched(useMemo(() => models.watchAll(), [models]))
  return useMemo(() => readingLanguages(installed.status === 'ready' ? installed.value : []), [installed])
}
