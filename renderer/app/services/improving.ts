import { idFrom, type CollectionId } from '../../../shared/domain/ids.ts'
import type { Collection } from '../../../shared/domain/collection.ts'
import type { Failure } from '../../../shared/domain/job.ts'
import { LEAST_TO_LEARN, type Improvement, type LineModelCard } from '../../../shared/domain/line-model-card.ts'
import { oneByOne } from '../../../shared/domain/one-by-one.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { lineModelCardFile } from '../../../shared/formats/line-model/read-card.ts'
import type { TakenLineModel } from '../../../shared/formats/line-model/take-files.ts'
import { errorRate } from '../../../shared/text/cer.ts'
import type { Imaging } from '../../imaging/index.ts'
import {
  bytesOf,
  improveModel,
  type CurrentModel,
  type ImproveContext,
  type LineModel,
  type Taught,
} from '../../ocr/index.ts'
import type { ImprovingService, ImprovingStatus } from '../../ports/improving.ts'
import { lessonsOf, pagesToLearn } from './improving/lines-to-learn.ts'
import { keepLineModel } from './installed-line-models.ts'
import { ModelError } from './model-error.ts'
import { failureOf } from './reading/read-request.ts'
import { createSignal } from './signal.ts'

/** The key under which the settings keep the collection whose lines are being taught. */
export const IMPROVING = 'improving'

export interface ImprovingDeps {
  readonly repositories: Pick<Repositories, 'collections' | 'pages' | 'readings' | 'originals' | 'models' | 'settings'>
  readonly imaging: Pick<Imaging, 'prepared'>
  readonly clock: { now(): string }
  /** That which is not made for one collection: what was taught before is taught again with it. */
  readonly model: CurrentModel
  readonly spawn: ImproveContext['spawn']
  /** Called when another model is to be used from now on. */
  readonly onChange: () => void
}

const IDLE: ImprovingStatus = { state: 'idle' }

/** Teaches one collection at a time, whatever the window shows meanwhile. */
export function createImproving(deps: ImprovingDeps): ImprovingService {
  const status = createSignal<ImprovingStatus>(IDLE)
  const { settings } = deps.repositories
  const keeping = oneByOne()
  let stop: AbortController | null = null

  const keep = (id: CollectionId | null): void => {
    keeping(() => settings.put(IMPROVING, id)).catch(
      (error: unknown) => console.warn('what is being taught could not be noted', error), // at worst it is begun anew at the next start
    )
  }

  function run(collectionId: CollectionId): void {
    stop?.abort()
    stop = new AbortController()
    const { signal } = stop
    const tell = (next: ImprovingStatus): void => {
      if (!signal.aborted) status.set(next)
    }
    const end = (next: ImprovingStatus): void => {
      if (!signal.aborted) keep(null)
      tell(next)
    }
    keep(collectionId)
    tell({ state: 'running', collectionId, step: 'looking', progress: { done: 0, total: 0 } })
    improve(deps, collectionId, {
      signal,
      onProgress: (step, progress) => tell({ state: 'running', collectionId, step, progress }),
    }).then(end, (problem: unknown) => end({ state: 'failed', collectionId, problem }))
  }

  return {
    async count(collectionId, signal) {
      if (!(await deps.model())) return null
      const pages = await pagesToLearn(deps.repositories, collectionId, signal)
      return pages.reduce((sum, { lines }) => sum + lines.length, 0)
    },
    begin: run,
    start() {
      settings.get(IMPROVING).then(
        (kept) => {
          if (typeof kept === 'string' && !stop) run(idFrom<CollectionId>(kept))
        },
        (error: unknown) => console.warn('what was being taught could not be gone on with', error), // the store tells it itself
      )
    },
    cancel() {
      stop ??= new AbortController()
      stop.abort()
      keep(null)
      status.set(IDLE)
    },
    status: () => status,
  }
}

/** How it ended; nothing is changed where it got no better, or the collection is gone. */
async function improve(
  deps: ImprovingDeps,
  id: CollectionId,
  context: Pick<ImproveContext, 'signal' | 'onProgress'>,
): Promise<ImprovingStatus> {
  const { repositories, clock, imaging, spawn } = deps
  const [collection, model] = [await repositories.collections.get(id), await deps.model()]
  if (!collection) return IDLE
  if (!model) throw new ModelError('improve-no-model', collection.name)
  const pages = lessonsOf(await pagesToLearn(repositories, id, context.signal))
  const lines = pages.reduce((sum, page) => sum + page.lines.length, 0)
  if (lines < LEAST_TO_LEARN) throw new ModelError('improve-few', `${lines} / ${LEAST_TO_LEARN}`)
  const failures: Failure[] = []
  const taught = await improveModel(
    { model, languages: collection.languages, pages },
    {
      ...context,
      imaging,
      spawn,
      original: (page) => repositories.originals.read(page.original),
      onFailure: (page, error) => void failures.push(failureOf(page, error)),
    },
  )
  const improvement = improvementOf(taught, { model, collection, at: clock.now() })
  context.signal.throwIfAborted()
  const isBetter = improvement.after < improvement.before
  if (isBetter) {
    const taken = await takenOf(taught, model, improvement)
    await keepLineModel(repositories.models, taken, { file: '', installedAt: improvement.at, collectionId: id })
    deps.onChange()
  }
  return { state: 'done', collectionId: id, isBetter, improvement, failures }
}

function improvementOf(
  { lines, judged, before, after }: Taught,
  { model, collection, at }: { readonly model: LineModel; readonly collection: Collection; readonly at: string },
): Improvement {
  const { name, version } = model.card
  const base = [name, version].filter((part) => part !== '').join(' ')
  return {
    base,
    collection: collection.name,
    at,
    lines,
    judged,
    before: errorRate([before]),
    after: errorRate([after]),
  }
}

/** The model that was taught, as one that was installed. */
async function takenOf({ network }: Taught, model: LineModel, improved: Improvement): Promise<TakenLineModel> {
  const { alphabet, characters, ...known } = model.card
  const card: LineModelCard = {
    ...known,
    name: `${known.name}, ${improved.collection}`,
    alphabet,
    characters,
    improved,
  }
  const languages = await Promise.all(
    characters.map(
      async (language) => [`${language}.lm.json.gz`, await bytesOf(await model.characters(language))] as const,
    ),
  )
  const files = {
    'reader.onnx': network,
    'alphabet.json': json({ version: 1, blank: 0, characters: alphabet }),
    'model.json': json(lineModelCardFile(card)),
    ...Object.fromEntries(languages),
  }
  return { card, network, files }
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
