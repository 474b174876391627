import { readLetterModel, type LetterModel } from '../../shared/text/orthography/letter-model.ts'
import { restoreOldRussian } from '../../shared/text/orthography/restore-old-russian.ts'
import { textOf, type SeenLine } from './lines-of-tsv.ts'
import { OcrError } from './ocr-error.ts'

/** Beside the engine's models. */
const LETTERS = 'russian-letters.txt'

/** Loads the model of Russian letters when it is first asked for, and once. */
export function lettersFrom(assets: URL): () => Promise<LetterModel> {
  let model: Promise<LetterModel> | undefined
  return () => (model ??= load(new URL(LETTERS, assets)))
}

async function load(file: URL): Promise<LetterModel> {
  try {
    return readLetterModel(await (await fetch(file)).text())
  } catch (error) {
    throw new OcrError('ocr-model', `${LETTERS}: ${String(error)}`, { cause: error })
  }
}

/** The lines with their letters brought back to Russian before 1918; each word stays where it is. */
export function restoredLines(lines: readonly SeenLine[], model: LetterModel): readonly SeenLine[] {
  // All at once: whether a book has і or ї shows on the page, not in the line.
  const texts = restoreOldRussian(lines.map(textOf).join('\n'), model).split('\n')
  return lines.map((line, index) => {
    const words = texts[index]?.split(' ') ?? []
    return { ...line, words: line.words.map((word, at) => ({ ...word, text: words[at] ?? word.text })) }
  })
}
