import type { Dictionary, SpeltLanguage } from '../../../../shared/text/spelling/spelling.ts'
import { answerWith } from '../../../map/ask-worker.ts'
import { dictionarySet, together, type SpellAnswer, type SpellQuestion } from './dictionary-set.ts'
import { startHunspell, type DictionaryShelf, type LoadHunspell } from './hunspell.ts'

let starting: Promise<DictionaryShelf> | null = null

async function startEngine(): Promise<DictionaryShelf> {
  // @ts-expect-error the package has types for its wrapper alone; what is used of the engine is declared beside it.
  const { default: load } = (await import('hunspell-asm/dist/esm/lib/browser/hunspell.js')) as { default: LoadHunspell }
  return startHunspell(load)
}

/** The files of each language: British and American spelling are both right. */
const FILES: Readonly<Record<SpeltLanguage, readonly string[]>> = {
  vie: [],
  rus: ['rus'],
  eng: ['eng-us', 'eng-gb'],
  fra: ['fra'],
}

async function bytesOf(name: string, kind: string, base: string): Promise<Uint8Array> {
  const url = new URL(`spelling/${name}.${kind}`, base).href
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Dictionaries stay in this worker's memory, away from the window. */
async function openDictionary(language: SpeltLanguage, base: string): Promise<Dictionary> {
  return together(await Promise.all(FILES[language].map((name) => openFiles(name, base))))
}

async function openFiles(name: string, base: string): Promise<Dictionary> {
  const [aff, dic] = await Promise.all([bytesOf(name, 'aff', base), bytesOf(name, 'dic', base)])
  starting ??= startEngine().catch((error: unknown) => {
    starting = null
    throw error
  })
  return (await starting).open(name, { aff, dic })
}

answerWith<SpellQuestion, SpellAnswer>(dictionarySet(openDictionary), () => [])
