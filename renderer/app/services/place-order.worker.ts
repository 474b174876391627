import type { Language } from '../../../shared/messages/language.ts'
import { answerWith } from '../../map/ask-worker.ts'
import { placeNameOrder } from '../../ports/place-order.ts'

/** Names of places, and the language that they are in. */
export interface NamesToOrder {
  readonly names: readonly string[]
  readonly language: Language
}

/** The numbers of the names, in order. */
answerWith<NamesToOrder, Uint32Array<ArrayBuffer>>(
  ({ names, language }) => {
    const compare = placeNameOrder(language)
    const numbers = names.map((_, at) => at)
    return Promise.resolve(
      Uint32Array.from(numbers.sort((a, b) => compare(names[a] ?? '', names[b] ?? '')) as readonly number[]),
    )
  },
  (numbers) => [numbers.buffer],
)
