import { free, unpacked } from '../../imaging/prepare/packed-picture.ts'
import type { SeenLine } from '../lines-of-tsv.ts'
import { OcrError } from '../ocr-error.ts'
import { replyWith } from './ask-worker.ts'
import type { LineRequest } from './line-protocol.ts'
import { bytesOf } from './model-file.ts'
import { readPicture, type LineReader } from './read-picture.ts'
import { openRecogniser } from './recognise.ts'
import { unpackCharacters } from './unpack-characters.ts'

let loaded: Omit<LineReader, 'onProgress'> | undefined

self.addEventListener('message', ({ data }: MessageEvent<LineRequest>) =>
  replyWith((onProgress) => answer(data, onProgress)),
)

async function answer(request: LineRequest, onProgress: (fraction: number) => void): Promise<readonly SeenLine[]> {
  if (request.kind === 'load') {
    const { network, alphabet, characters } = request
    const recognise = await openRecogniser(await bytesOf(network), alphabet.length)
    loaded = { recognise, alphabet, models: await unpackCharacters(await Promise.all(characters.map(bytesOf))) }
    return []
  }
  if (!loaded) throw new OcrError('ocr-start', 'no model was loaded')
  const picture = unpacked(request.picture)
  free(request.picture)
  return await readPicture(picture, request.areas, { ...loaded, onProgress })
}
