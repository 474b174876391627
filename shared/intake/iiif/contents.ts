import type { IiifManifest, IiifRange } from '../../formats/iiif/iiif-resource.ts'
import { preferred } from '../../formats/iiif/iiif-values.ts'

/** A part of a manifest that may be a unit: all canvases of it and of the parts within, in their order. */
interface ManifestPart {
  readonly id: string
  readonly label: IiifRange['label']
  readonly canvases: readonly string[]
}

/** The outermost parts: those within a range that only holds them all, as a table of contents does. Empty ones are none. */
export function partsOf(manifest: IiifManifest): readonly ManifestPart[] {
  return outermost(manifest)
    .map(({ id, label, ...range }) => ({ id, label, canvases: allCanvases(range) }))
    .filter(({ canvases }) => canvases.length > 0)
}

function outermost({ ranges }: IiifManifest): readonly IiifRange[] {
  const [only] = ranges
  return only && ranges.length === 1 && only.canvases.length === 0 ? only.ranges : ranges
}

function allCanvases({ canvases, ranges }: Pick<IiifRange, 'canvases' | 'ranges'>): readonly string[] {
  return [...canvases, ...ranges.flatMap(allCanvases)]
}

/** The contents in words, a line for each part, those within further in, with the label of its first canvas; '' for none. */
export function contentsOf(manifest: IiifManifest, languages: readonly string[]): string {
  const labels = new Map(
    manifest.canvases.map(({ id, label }, index) => [id, preferred(label, languages) || String(index + 1)]),
  )
  const lines = (range: IiifRange, depth: number): readonly string[] => {
    const [first = ''] = allCanvases(range)
    const at = labels.get(first)
    const words = `${'  '.repeat(depth)}${preferred(range.label, languages)}${at === undefined ? '' : ` (${at})`}`
    return [words, ...range.ranges.flatMap((each) => lines(each, depth + 1))]
  }
  return outermost(manifest)
    .flatMap((range) => lines(range, 0))
    .join('\n')
}
