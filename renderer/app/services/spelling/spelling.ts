import type { Spelling } from '../../../../shared/text/spelling/spelling.ts'
import { WorkerClient } from '../../../map/ask-worker.ts'
import type { SpellAnswer, SpellQuestion } from './dictionary-set.ts'

/** A dictionary could not be loaded. */
class SpellingError extends Error {
  readonly code = 'no-dictionary'
}

/** Spell hints from a worker, which is begun with the first question. */
export function createSpelling(): Spelling {
  let client: WorkerClient<SpellQuestion, SpellAnswer> | null = null
  const ask = async (question: SpellQuestion): Promise<SpellAnswer> => {
    client ??= new WorkerClient(new Worker(new URL('./spelling.worker.ts', import.meta.url), { type: 'module' }))
    try {
      return await client.ask(question)
    } catch (cause) {
      throw new SpellingError(cause instanceof Error ? cause.message : String(cause), { cause })
    }
  }
  const base = document.baseURI
  return {
    check: async (words, options) => {
      const answer = words.length === 0 ? null : await ask({ kind: 'check', base, words, options })
      return answer?.kind === 'check' ? answer.known : []
    },
    suggest: async (word, options) => {
      const answer = await ask({ kind: 'suggest', base, word, options })
      return answer.kind === 'suggest' ? answer.words : []
    },
  }
}
