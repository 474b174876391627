import type { Page } from '../../shared/domain/page.ts'
import type { FrameSource } from './imaging.ts'

/** Where the picture of a page comes from: its frame of the original, and what the user changed of it. */
export function frameSourceOf(page: Page, original: Blob): FrameSource {
  const { mediaType, frame, edits } = page
  return { blob: original, mediaType, frame, key: page.original, ...(edits ? { edits } : {}) }
}
