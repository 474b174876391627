import type { ConvolutionLayer } from '../../../../shared/formats/line-model/network-layers.ts'

/** Bytes of a number. */
export const FOUR = 4
/** Numbers of a row that are made at once. */
export const TILE = 8
/** Channels that are made at once. */
export const GROUP = 4

export function evenly(count: number, by: number): number {
  return Math.ceil(count / by) * by
}

type Along = Pick<ConvolutionLayer, 'kernel' | 'dilations' | 'strides' | 'pads'>

/** How high what comes out of a layer is, by how high what goes in is. */
export function alongDown({ pads, ...layer }: Along, height: number): number {
  return along(layer, height + pads.top + pads.bottom, 0)
}

/** The same of widths. */
export function alongAcross({ pads, ...layer }: Along, width: number): number {
  return along(layer, width + pads.left + pads.right, 1)
}

function along({ kernel, dilations, strides }: Omit<Along, 'pads'>, size: number, at: 0 | 1): number {
  return Math.floor((size - (kernel[at] - 1) * dilations[at] - 1) / strides[at]) + 1
}
