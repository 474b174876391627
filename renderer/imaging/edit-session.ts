import type { Found, Proposed, Wish } from '../../shared/domain/findings.ts'
import type { QuarterTurn } from '../../shared/domain/geometry.ts'
import type { ImageEdits } from '../../shared/domain/image-edits.ts'
import type { EditReply, EditRequest } from './edit-protocol.ts'
import type { Rgba } from './edit/rgba.ts'
import { ImagingError } from './imaging-error.ts'

/** A frame being adjusted in a worker of its own, at the size of a screen. */
export interface EditSession {
  /** The picture under the edits; null where other edits were asked for before it came to these. */
  render(edits: ImageEdits): Promise<ImageBitmap | null>
  find(edits: ImageEdits, turn: QuarterTurn, wish: Wish): Promise<Proposed>
  /** How strong what shines through must be reduced; null where hardly any was found. */
  findBleed(edits: ImageEdits): Promise<Found<number> | null>
  close(): void
}

type Body = EditRequest extends infer R ? (R extends EditRequest ? Omit<R, 'id'> : never) : never

/** Starts the worker with the frame, which is given away to it. */
export function openEditSession(frame: Rgba): EditSession {
  const worker = new Worker(new URL('./edit.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve: (reply: EditReply) => void; reject: (error: Error) => void }>()
  let nextId = 1
  let newest = 0

  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.onmessage = ({ data }: MessageEvent<EditReply>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failed' in data) asked?.reject(new ImagingError('damaged-file', data.failed))
    else asked?.resolve(data)
  }
  worker.onerror = ({ message }) =>
    failAll(new ImagingError('damaged-file', `the adjusting worker crashed: ${message}`))

  const ask = (body: Body, transfer: Transferable[] = []): Promise<EditReply> => {
    const id = nextId++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...body, id }, transfer)
    })
  }
  let line: Promise<unknown> = ask({ kind: 'open', frame }, [frame.data.buffer])

  return {
    render(edits) {
      const turn = (newest += 1)
      // Only what is wanted now is worked on: a slider that is drawn asks for more than anyone sees.
      const picture = line.then(async () => {
        if (turn !== newest) return null
        const reply = await ask({ kind: 'render', edits })
        return 'picture' in reply ? reply.picture : null
      })
      line = picture.catch(() => undefined)
      return picture
    },
    async find(edits, turn, wish) {
      const reply = await ask({ kind: 'find', edits, turn, wish })
      return 'proposed' in reply ? reply.proposed : { adjusted: null, gutter: null, confidence: 0 }
    },
    async findBleed(edits) {
      const reply = await ask({ kind: 'bleed', edits })
      return 'bleed' in reply ? reply.bleed : null
    },
    close() {
      worker.terminate()
      failAll(new DOMException('The page is no longer adjusted', 'AbortError'))
    },
  }
}
