import type { Dictionary, SpeltLanguage } from '../../../../shared/text/spelling/spelling.ts'
import { answerWith } from '../../../map/ask-worker.ts'
import { dictionarySet, type SpellAnswer, type SpellQuestion } from './dictionary-set.ts'
import { startHunspell, type DictionaryShelf, type LoadHunspell } from './hunspell.ts'

let starting: Promise<DictionaryShelf> | null = null

async function startEngine(): Promise<DictionaryShelf> {
  // @ts-expect-error the package has types for its wrapper alone; what is used of the engine is declared beside it.
  const { default: load } = (await import('hunspell-asm/dist/esm/lib/browser/hunspell.js')) as { default: LoadHunspell }
  return startHunspell(load)
}

async function bytesOf(language: SpeltLanguage, kind: string, base: string): Promise<Uint8Array> {
  const url = new URL(`spelling/${language}.${kind}`, base).href
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Dictionaries stay in this worker's memory, away from the window. */
async function openDictionary(language: SpeltLanguage, base: string): Promise<Dictionary> {
  const [aff, dic] = await Promise.all([bytesOf(language, 'aff', base), bytesOf(language, 'dic', base)])
  starting ??= startEngine().catch((error: unknown) => {
    starting = null
    throw error
  })
  return (await starting).open(language, { aff, dic })
}

answerWith<SpellQuestion, SpellAnswer>(dictionarySet(openDictionary), () => [])
