import type { LineModelCard } from '../../../shared/domain/line-model-card.ts'
import { readLineModelCard } from '../../../shared/formats/line-model/read-card.ts'
import { bytesOf, type CurrentModel, type LineModel, type ModelFile } from '../../ocr/index.ts'
import { OcrError } from '../../ocr/ocr-error.ts'

/** The bytes of a file of the program, by its path under `reader/`. Throws where it is not there. */
export type ReaderFile = (path: string) => Promise<Uint8Array>

/** A file that engines read, by its path. */
type LargeFile = (path: string) => Promise<ModelFile>

/** Reads the program's own files at an address that ends in '/'. */
export function readerFiles(base: URL): ReaderFile {
  return (path) => bytesOf(new URL(path, base).href)
}

/**
 * The recogniser of lines that ships: the first of the list; null where none does. Looked for once. `large`: its network and its
 * models of characters, as engines are given them.
 */
export function shippedLineModel(file: ReaderFile, large: LargeFile = file): CurrentModel {
  let found: Promise<LineModel | null> | undefined
  return async () => {
    try {
      return await (found ??= firstOfList(file, large))
    } catch (error) {
      found = undefined
      throw new OcrError('ocr-model', error instanceof Error ? error.message : String(error), { cause: error })
    }
  }
}

interface Listed {
  readonly folder: string
  readonly characters: readonly string[]
}

async function firstOfList(file: ReaderFile, large: LargeFile): Promise<LineModel | null> {
  // The build writes it (scripts/assets/reader.mjs).
  const { models } = jsonOf(await file('index.json')) as { readonly models: readonly Listed[] }
  const [first] = models
  if (!first) return null
  const { folder, characters } = first
  const [alphabet, described] = await Promise.all(
    ['alphabet.json', 'model.json'].map((name) => file(`${folder}/${name}`)),
  )
  const card = readLineModelCard({
    alphabet: alphabet && jsonOf(alphabet),
    card: described && jsonOf(described),
    characters,
    name: folder,
  })
  if ('fault' in card) throw new Error(`reader/${folder}: ${card.fault}`)
  return lineModelOf(card, `shipped:${folder}:${card.version}`, (name) => large(`${folder}/${name}`))
}

/** A model as the engine takes it, with its files by their names. */
export function lineModelOf(card: LineModelCard, key: string, file: LargeFile): LineModel {
  return {
    key,
    card,
    alphabet: ['', ...card.alphabet],
    network: () => file('reader.onnx'),
    characters: (language) => file(`${language}.lm.json.gz`),
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}
