import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { CurrentModel } from '../../ocr/index.ts'
import type { LineModelService } from '../../ports/models.ts'
import { keepLineModel, lineModelFrom } from './installed-line-models.ts'
import { ModelError } from './model-error.ts'

interface LineModelDeps {
  readonly models: Repositories['models']
  readonly clock: { now(): string }
  /** Called when other models are to be used from now on. */
  readonly onChange: () => void
  readonly shipped: CurrentModel
  /** Throws where a network does not open, or has not so many classes, the blank among them. */
  readonly tryNetwork: (network: Uint8Array, classes: number) => Promise<void>
}

/** Installs recognisers of lines from files, and removes them. */
export function createLineModelService({
  models,
  clock,
  onChange,
  shipped,
  tryNetwork,
}: LineModelDeps): LineModelService {
  return {
    async install(files) {
      const taken = await lineModelFrom(files)
      const { card, network } = taken
      const file = files.map(({ name }) => name).join(', ')
      await tryNetwork(network, card.alphabet.length + 1).catch((error: unknown) => {
        throw new ModelError('line-model-refused', `${file}: ${error instanceof Error ? error.message : String(error)}`)
      })
      await keepLineModel(models, taken, { file, installedAt: clock.now() })
      onChange()
      return card.name
    },
    async remove(code) {
      const model = (await models.all()).find((each) => each.code === code)
      const bytes = await models.read(code)
      await models.remove(code)
      onChange()
      return async () => {
        if (model && bytes) await models.install(model, bytes)
        onChange()
      }
    },
    shipped: async () => (await shipped())?.card ?? null,
  }
}
