import type { ReadTask } from '../../shared/domain/reader.ts'
import { presetOf } from '../../shared/domain/reading-preset.ts'
import { suggestLanguages, type LanguageSample, type LikelyLanguage } from '../../shared/text/suggest-languages.ts'
import { frameSourceOf } from '../imaging/frame-source.ts'
import { confidenceOf, textOf } from './lines-of-tsv.ts'
import type { OcrContext } from './ocr-pool.ts'
import type { ReadPageDeps } from './read-page.ts'
import { recognizerOf } from './recognizer.ts'
import { stripOf } from './strip.ts'

const BLOCK = 6

/** Which of the given languages (Tesseract's codes) a page is in, the likeliest first: a strip of it is read in each. */
export async function suggestPageLanguages(
  { imaging, pool }: Pick<ReadPageDeps, 'imaging' | 'pool'>,
  { page, original, languages }: Pick<ReadTask, 'page' | 'original' | 'languages'>,
  context: OcrContext,
): Promise<readonly LikelyLanguage[]> {
  const task = { source: frameSourceOf(page, original), turn: page.rotation, work: presetOf('auto') }
  const ready = await imaging.prepared(task, { signal: context.signal })
  if (ready.letters.length === 0) return []
  const recognizer = recognizerOf(pool, page.collectionId, { ...context, onProgress: () => undefined })
  const samples: LanguageSample[] = []
  for (const [index, language] of languages.entries()) {
    const lines = await recognizer.lines(stripOf(ready), { models: [language], segmentation: BLOCK })
    samples.push({ language, text: lines.map(textOf).join('\n'), confidence: confidenceOf(lines) ?? 0 })
    context.onProgress((index + 1) / languages.length)
  }
  return suggestLanguages(samples)
}
