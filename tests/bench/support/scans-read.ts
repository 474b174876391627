import { idFrom } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { characterErrors, type ErrorCount } from '../../../shared/text/cer.ts'

/** A page of one scan. */
export function pageOf(url: string, { type }: Blob): Page {
  return {
    id: idFrom(url),
    collectionId: idFrom('bench'),
    unitId: idFrom('bench'),
    order: 0,
    original: idFrom(url),
    frame: 0,
    mediaType: type,
    path: url,
    size: { width: 1, height: 1 },
    rotation: 0,
    colour: '#ffffff',
  }
}

export interface Errors {
  readonly exact: ErrorCount
  /** With old Russian letters counted as their modern ones. */
  readonly folded: ErrorCount
}

/** Wrong characters of each text. */
export function errorsOf(texts: readonly string[], truths: readonly string[]): readonly Errors[] {
  return truths.map((truth, index) => ({
    exact: characterErrors(texts[index] ?? '', truth),
    folded: characterErrors(texts[index] ?? '', truth, { preReform: true }),
  }))
}
