import type { PackedPicture } from '../../../imaging/prepare/packed-picture.ts'
import { OcrError } from '../../ocr-error.ts'
import { askWorker } from '../ask-worker.ts'
import type { ImproveRequest, ModelToImprove } from './improve-protocol.ts'
import type { LineToLearn, Taught } from './improver.ts'

/** A recogniser that is taught in a worker of its own. What it throws are OcrErrors. */
export interface RemoteImprover {
  open(model: ModelToImprove): Promise<void>
  look(picture: PackedPicture, lines: readonly LineToLearn[]): Promise<void>
  teach(onProgress: (fraction: number) => void): Promise<Taught>
  /** What is at work is never answered then. */
  terminate(): void
}

/** Starts the worker. */
export function spawnImprover(): RemoteImprover {
  const worker = new Worker(new URL('./improve.worker.ts', import.meta.url), { type: 'module' })
  const ask = (request: ImproveRequest, onProgress: (fraction: number) => void = () => undefined) =>
    askWorker<Taught | null>(worker, request, { onProgress })
  return {
    async open(model) {
      await ask({ kind: 'open', model })
    },
    async look(picture, lines) {
      await ask({ kind: 'look', picture, lines })
    },
    async teach(onProgress) {
      const taught = await ask({ kind: 'teach' }, onProgress)
      if (!taught) throw new OcrError('ocr-start', 'improve.worker')
      return taught
    },
    terminate: () => worker.terminate(),
  }
}
