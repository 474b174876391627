import { characterModelIn, type CharacterModel } from '../../../shared/text/ctc/character-model.ts'
import { OcrError } from '../ocr-error.ts'

/** Unpacks models of characters that came as gzipped JSON. Throws an OcrError 'ocr-model'. */
export async function unpackCharacters(packed: readonly Uint8Array[]): Promise<readonly CharacterModel[]> {
  return await Promise.all(packed.map(charactersOf))
}

async function charactersOf(packed: Uint8Array): Promise<CharacterModel> {
  try {
    const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'))
    return characterModelIn(await new Response(stream).text())
  } catch (error) {
    throw new OcrError('ocr-model', `.lm.json.gz: ${String(error)}`, { cause: error })
  }
}
