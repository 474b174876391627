import type { LineModelFault } from '../../../shared/formats/line-model/read-card.ts'
import type { TraineddataFault } from '../../../shared/formats/traineddata/check-traineddata.ts'

/** A file that is no model to read with. `code` has words in every language. */
export class ModelError extends Error {
  readonly code:
    | TraineddataFault
    | LineModelFault
    | 'model-name'
    | 'model-large'
    | 'model-other'
    | 'line-model-network'
    | 'line-model-refused'
    | 'improve-few'
    | 'improve-no-model'
  constructor(code: ModelError['code'], message: string) {
    super(message)
    this.name = 'ModelError'
    this.code = code
  }
}
