import { readCharacterModel, type CharacterModel } from '../../../shared/text/ctc/character-model.ts'
import { unpacked } from '../../imaging/prepare/packed-picture.ts'
import type { SeenLine } from '../lines-of-tsv.ts'
import { OcrError } from '../ocr-error.ts'
import type { LineReply, LineRequest } from './line-protocol.ts'
import { readPicture, type LineReader } from './read-picture.ts'
import { openRecogniser } from './recognise.ts'

let loaded: Omit<LineReader, 'onProgress'> | undefined

self.addEventListener('message', ({ data }: MessageEvent<LineRequest>) => {
  answer(data).then(
    (lines) => reply({ kind: 'done', lines }),
    (error: unknown) => reply({ kind: 'failed', ...failureOf(error) }),
  )
})

function reply(message: LineReply): void {
  self.postMessage(message)
}

function failureOf(error: unknown): Pick<OcrError, 'code' | 'message'> {
  if (error instanceof OcrError) return { code: error.code, message: error.message }
  return { code: 'ocr-page', message: error instanceof Error ? error.message : String(error) }
}

async function answer(request: LineRequest): Promise<readonly SeenLine[]> {
  if (request.kind === 'load') {
    const { network, alphabet, characters } = request
    const recognise = await openRecogniser(network, alphabet.length)
    loaded = { recognise, alphabet, models: await Promise.all(characters.map(charactersOf)) }
    return []
  }
  if (!loaded) throw new OcrError('ocr-start', 'no model was loaded')
  const onProgress = (fraction: number): void => reply({ kind: 'progress', fraction })
  return await readPicture(unpacked(request.picture), request.areas, { ...loaded, onProgress })
}

async function charactersOf(packed: Uint8Array): Promise<CharacterModel> {
  try {
    const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'))
    return readCharacterModel(await new Response(stream).json())
  } catch (error) {
    throw new OcrError('ocr-model', `.lm.json.gz: ${String(error)}`, { cause: error })
  }
}
