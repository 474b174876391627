import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { LineModelCard } from '../../../shared/domain/line-model-card.ts'
import type { ModelFile } from './model-file.ts'

/** A recogniser of lines, with what it needs to read. */
export interface LineModel {
  /** Tells it from every other, also from another version of itself. */
  readonly key: string
  readonly card: LineModelCard
  /** The character of each class; '' for the blank. */
  readonly alphabet: readonly string[]
  /** Its network, in ONNX. */
  network(): Promise<ModelFile>
  /** The model of the characters of one of its languages, as gzipped JSON. */
  characters(language: string): Promise<ModelFile>
}

/** The model that lines are read with now, those of a collection or of any; null where there is none. */
export type CurrentModel = (collection?: CollectionId) => Promise<LineModel | null>

/** By Tesseract's codes: the models of characters that help to read a language, in what ways it was spelt. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  vie: ['vi'],
  rus: ['ru', 'ru-1918'],
  eng: ['en'],
  fra: ['fr'],
  kaz: ['kk'],
  Cyrillic: ['ru-1918', 'cu', 'kv', 'kk'],
}

/** Tesseract's codes of the languages whose letters a recogniser may know. */
export const LINE_LANGUAGES: readonly string[] = Object.keys(LANGUAGES)

/** Which of a model's languages pages in these may be in. */
export function languagesOf({ card }: Pick<LineModel, 'card'>, codes: readonly string[]): readonly string[] {
  const wanted = new Set(codes.flatMap((code) => LANGUAGES[code] ?? []))
  return card.characters.filter((language) => wanted.has(language))
}
