import { unpacked } from '../../../imaging/prepare/packed-picture.ts'
import { OcrError } from '../../ocr-error.ts'
import { replyWith } from '../ask-worker.ts'
import { unpackCharacters } from '../unpack-characters.ts'
import type { ImproveRequest } from './improve-protocol.ts'
import { openImprover, type Improver, type Taught } from './improver.ts'

let improver: Improver | undefined

self.addEventListener('message', ({ data }: MessageEvent<ImproveRequest>) =>
  replyWith((onProgress) => answer(data, onProgress)),
)

async function answer(request: ImproveRequest, onProgress: (fraction: number) => void): Promise<Taught | null> {
  if (request.kind === 'open') {
    improver = await openImprover({ ...request.model, models: await unpackCharacters(request.model.characters) })
    return null
  }
  if (!improver) throw new OcrError('ocr-start', 'no model was loaded')
  if (request.kind === 'teach') return improver.teach(onProgress)
  await improver.look(unpacked(request.picture), request.lines)
  return null
}
