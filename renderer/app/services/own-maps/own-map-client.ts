import { WorkerClient } from '../../../map/ask-worker.ts'
import type { DrawWish } from './drawn-map.ts'
import type { MapSource } from './open-map.ts'
import { OwnMapError } from './own-map-error.ts'
import type { OwnMapQuestion, OwnMapReply } from './own-map-question.ts'
import type { MapFacts } from './tile-archive.ts'
import type { MapLayerKind } from '../../../../shared/domain/map-layer.ts'

/** A map that is open in a worker of its own. */
export interface OpenMap {
  readonly opened: Promise<{ readonly kind: MapLayerKind; readonly facts: MapFacts }>
  draw(wish: DrawWish, signal: AbortSignal): Promise<ImageBitmap | null>
  /** Gives back all that it took; what was asked and not answered rejects. */
  end(): void
}

/** Opens a map in a worker of its own. */
export function openInWorker(source: MapSource): OpenMap {
  const worker = new Worker(new URL('./own-map.worker.ts', import.meta.url), { type: 'module' })
  const client = new WorkerClient<OwnMapQuestion, OwnMapReply>(worker)
  const ask = async (question: OwnMapQuestion): Promise<Exclude<OwnMapReply, { readonly refused: unknown }>> => {
    const reply = await client.ask(question)
    if (!('refused' in reply)) return reply
    // Codes of others have words of their own, or are told as unknown.
    throw new OwnMapError(reply.refused.code as OwnMapError['code'], reply.refused.message)
  }
  const opened = ask({ open: source, base: document.baseURI }).then((reply) => {
    if ('kind' in reply) return reply
    throw new Error('a picture where a map was opened')
  })
  // One that is closed while it opens is nobody's failure; who waits for it is told all the same.
  opened.catch(() => undefined)
  let last = 0
  return {
    opened,
    async draw(wish, signal) {
      await opened
      signal.throwIfAborted()
      last += 1
      const drawing = last
      const cancel = (): void => void client.ask({ cancel: drawing }).catch(() => undefined)
      signal.addEventListener('abort', cancel, { once: true })
      try {
        const reply = await ask({ draw: wish, drawing })
        return 'picture' in reply ? reply.picture : null
      } finally {
        signal.removeEventListener('abort', cancel)
      }
    },
    end: () => client.end(),
  }
}
