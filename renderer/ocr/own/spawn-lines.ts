import type { PackedPicture } from '../../imaging/prepare/packed-picture.ts'
import { passedCopy } from '../../imaging/prepare/passed-bytes.ts'
import type { SeenLine } from '../lines-of-tsv.ts'
import type { OcrWorker, SpawnWorker } from '../ocr-pool.ts'
import { askWorker, type Asking } from './ask-worker.ts'
import type { LineModel } from './line-model.ts'
import type { LineRequest } from './line-protocol.ts'
import type { Area } from './lines-of-areas.ts'

/** A picture whose lines are to be read, and with what. */
export interface PictureOfLines {
  readonly picture: PackedPicture
  /** Null for all of it. */
  readonly areas: readonly Area[] | null
  readonly model: LineModel
  /** Of those of the model, the languages that the lines may be in. */
  readonly languages: readonly string[]
}

type LinesWorker = OcrWorker<PictureOfLines, readonly SeenLine[]>

/** Starts workers that find and read lines. They load a model with the first picture that asks for it. */
export const spawnLines: SpawnWorker<PictureOfLines, readonly SeenLine[]> = ({ onProgress }) => {
  const worker = newWorker()
  let loaded = ''
  const recognize: LinesWorker['recognize'] = async ({
    image: { picture, areas, model, languages },
    languages: key,
  }) => {
    if (key !== loaded) {
      const characters = await Promise.all(languages.map((language) => model.characters(language)))
      const network = await model.network()
      await ask(worker, { kind: 'load', network, alphabet: model.alphabet, characters }, { onProgress })
      loaded = key
    }
    const own = { ...picture, bytes: passedCopy(picture.bytes) }
    return await ask(worker, { kind: 'read', picture: own, areas }, { onProgress, given: [own.bytes.buffer] })
  }
  return Promise.resolve({ recognize, terminate: () => worker.terminate() })
}

/** Opens a network in a worker of its own, and ends it. Throws an OcrError where it is none or has other classes. */
export async function tryNetwork(network: Uint8Array, classes: number): Promise<void> {
  const worker = newWorker()
  try {
    const alphabet = Array.from({ length: classes }, () => '')
    await ask(worker, { kind: 'load', network, alphabet, characters: [] }, { onProgress: () => undefined })
  } finally {
    worker.terminate()
  }
}

function newWorker(): Worker {
  return new Worker(new URL('./lines.worker.ts', import.meta.url), { type: 'module' })
}

function ask(worker: Worker, request: LineRequest, asking: Asking): Promise<readonly SeenLine[]> {
  return askWorker(worker, request, asking)
}
