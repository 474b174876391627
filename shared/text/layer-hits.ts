import { LAYERS, type Layer, type LineLayers } from '../domain/layer.ts'
import type { Stretch } from './orthography/diplomatic-hits.ts'
import { hitsIn } from './words.ts'

/** The words sought in what stands beside a line, layer by layer. */
export type LayerHits = Readonly<Partial<Record<Layer, readonly Stretch[]>>>

/** What of a query stands beside each line; an empty one means nothing. */
export function layerHits(lines: readonly { readonly layers?: LineLayers }[], query: string): readonly LayerHits[] {
  return lines.map(({ layers }) => {
    const found = LAYERS.flatMap((layer) => {
      const hits = query === '' ? [] : hitsIn(layers?.[layer] ?? '', query)
      return hits.length === 0 ? [] : [[layer, hits] as const]
    })
    return Object.fromEntries(found)
  })
}

/** One layer of all lines, a line each where it is said, to look words up in. */
export function layerText(lines: readonly { readonly layers?: LineLayers }[], layer: Layer): string {
  return lines.flatMap(({ layers }) => layers?.[layer] ?? []).join('\n')
}
