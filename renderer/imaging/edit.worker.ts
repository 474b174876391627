import type { EditReply, EditRequest } from './edit-protocol.ts'
import { edited } from './edit/edited.ts'
import { NEUTRAL_TONE, type ImageEdits } from '../../shared/domain/image-edits.ts'
import type { Rgba } from './edit/rgba.ts'
import { findBleed } from './find/bleed.ts'
import { propose } from './find/propose.ts'

/** The frame that is being adjusted, at the size of a screen: it stays here while sliders are drawn. */
let frame: Rgba | null = null

self.addEventListener('message', ({ data }: MessageEvent<EditRequest>) => {
  void answer(data).then(
    (reply) => self.postMessage(reply, { transfer: 'picture' in reply ? [reply.picture] : [] }),
    (error: unknown) => self.postMessage({ id: data.id, failed: String(error) } satisfies EditReply),
  )
})

async function answer(request: EditRequest): Promise<EditReply> {
  if (request.kind === 'open') {
    frame = request.frame
    return { id: request.id }
  }
  if (!frame) throw new Error('no frame is open')
  if (request.kind === 'find') {
    const { edits, turn, wish } = request
    return { id: request.id, proposed: propose({ frame, edits, turn }, wish) }
  }
  if (request.kind === 'bleed') return { id: request.id, bleed: findBleed(withoutTones(frame, request.edits)) }
  const { width, height, data } = edited(frame, request.edits)
  return { id: request.id, picture: await createImageBitmap(new ImageData(data, width, height)) }
}

/** What shines through is told from the paper as it was scanned; of a negative, as it is inverted. */
function withoutTones(of: Rgba, edits: ImageEdits): Rgba {
  return edited(of, { ...edits, tone: { ...NEUTRAL_TONE, invert: edits.tone.invert } })
}
