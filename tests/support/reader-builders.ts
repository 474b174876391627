import { idFrom } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { Line, Reading } from '../../shared/domain/reading.ts'

let made = 0

/** A reading with what matters to the test; the rest is filled in. */
export function readingOf(part: Partial<Reading>): Reading {
  made += 1
  return {
    id: idFrom(`reading-${made}`),
    collectionId: idFrom('collection'),
    pageId: idFrom('page-1'),
    kind: 'machine',
    engine: part.kind === 'person' ? null : { name: 'Tesseract', version: '5.1.0', model: 'vie (fast)' },
    languages: ['vie'],
    lines: [],
    confidence: null,
    at: '2026-01-01T00:00:00.000Z',
    ...part,
  }
}

/** A line of words, each with its confidence, side by side at the height `y`. */
export function lineOf(words: readonly (readonly [text: string, confidence: number])[], y = 0.1): Line {
  const width = 1 / Math.max(words.length, 1)
  return {
    text: words.map(([text]) => text).join(' '),
    box: { x: 0, y, w: 1, h: 0.02 },
    words: words.map(([text, confidence], index) => ({
      text,
      confidence,
      box: { x: index * width, y, w: width * 0.9, h: 0.02 },
    })),
  }
}

/** A page of a unit. */
export function pageOf(part: Partial<Page> = {}): Page {
  return {
    id: idFrom('page-1'),
    collectionId: idFrom('collection'),
    unitId: idFrom('unit-1'),
    order: 0,
    original: idFrom('0'.repeat(64)),
    frame: 0,
    mediaType: 'image/jpeg',
    path: 'folder/scan-1.jpg',
    size: { width: 1000, height: 1500 },
    rotation: 0,
    colour: '#e8e0d0',
    ...part,
  }
}
