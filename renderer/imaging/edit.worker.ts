import type { EditReply, EditRequest } from './edit-protocol.ts'
import { edited } from './edit/edited.ts'
import type { Rgba } from './edit/rgba.ts'
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
  const { width, height, data } = edited(frame, request.edits)
  return { id: request.id, picture: await createImageBitmap(new ImageData(data, width, height)) }
}
