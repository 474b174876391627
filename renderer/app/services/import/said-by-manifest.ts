import type { ImportedText } from '../../../../shared/domain/imported-text.ts'
import type { RegionId } from '../../../../shared/domain/ids.ts'
import type { ImportMoment } from '../../../../shared/domain/imported-pages.ts'
import type { ManifestAnnotation, ManifestPage } from '../../../../shared/domain/manifest-rule.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Line } from '../../../../shared/domain/reading.ts'
import type { Region } from '../../../../shared/domain/region.ts'
import { boundsOf, type Shape } from '../../../../shared/domain/shape.ts'

/** What a manifest says of a picture itself. */
export interface SaidByManifest {
  /** Its text; null where the manifest has none. */
  readonly text: ImportedText | null
  /** Notes and tags, each on its part of the picture. */
  readonly notes: readonly ManifestAnnotation[]
  readonly file: string
}

/** What the annotations of a canvas say: texts are its lines, all else is on regions. null where they say nothing. */
export function saidByManifest({ annotations, from }: ManifestPage): SaidByManifest | null {
  if (annotations.length === 0) return null
  const lines = annotations.filter(({ says }) => says === 'text').flatMap(linesOf)
  const source = { file: from, format: 'iiif', transcribed: false } as const
  return {
    text: lines.length > 0 ? { source, engine: null, languages: [], lines } : null,
    notes: annotations.filter(({ says }) => says !== 'text'),
    file: from,
  }
}

/** A text on one part of the page is one line where it is; the lines of one that has several, or no part, are where nobody knows. */
function linesOf({ text, shape }: ManifestAnnotation): readonly Line[] {
  const texts = text.normalize('NFC').split(/\r?\n/)
  const box = shape && texts.length === 1 ? boundsOf(shape) : null
  return texts.filter((line) => line.trim() !== '').map((line) => ({ text: line.trim(), box, words: [] }))
}

const WHOLE: Shape = { kind: 'rectangle', box: { x: 0, y: 0, w: 1, h: 1 } }

/** The regions that notes and tags of a manifest become on the page of its picture; those of one part are one region. */
export function regionsOfPage(
  { notes, file }: SaidByManifest,
  page: Page,
  { at, newId }: ImportMoment,
): readonly Region[] {
  const parts = new Map<string, Region>()
  for (const { says, text, shape } of notes) {
    const part = JSON.stringify(shape)
    const before = parts.get(part)
    const said = text.normalize('NFC')
    const note =
      says === 'note' ? [before?.note ?? '', said].filter((each) => each !== '').join('\n\n') : (before?.note ?? '')
    const tags = says === 'tag' ? [...new Set([...(before?.tags ?? []), said])] : (before?.tags ?? [])
    parts.set(part, {
      id: before?.id ?? newId<RegionId>(),
      collectionId: page.collectionId,
      pageId: page.id,
      shape: shape ?? WHOLE,
      note,
      tags,
      places: [],
      persons: [],
      by: { by: 'import', at, file },
      createdAt: at,
      updatedAt: at,
    })
  }
  return [...parts.values()]
}
