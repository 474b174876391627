import type { ConvolutionLayer, LayeredNetwork } from '../../../../shared/formats/line-model/network-layers.ts'
import { formsOf, noughtsAfter } from './by-points.ts'
import { alongAcross, alongDown, evenly, GROUP, TILE } from './sizes.ts'

/** Numbers that a register holds twice: rows are a multiple of these long. */
const EIGHT = 8
/** Numbers of a line of the processor's cache. */
const LINE = 16

/** What goes in or comes out of a layer: for each channel its rows, with noughts around. Places in numbers, not bytes. */
export interface Plane {
  readonly channels: number
  readonly height: number
  readonly width: number
  /** Rows of noughts above and columns to the left. */
  readonly top: number
  readonly left: number
  /** From a row to the next, and from a channel to the next. */
  readonly pitch: number
  readonly plane: number
  /** Where it begins. */
  readonly at: number
  /** Where the same begins with the even numbers of each row before its odd ones; null where nothing asks for it. */
  readonly parted: number | null
}

export interface Places {
  /** The line, and the results of the layers. */
  readonly planes: readonly Plane[]
  readonly end: number
}

interface Size {
  readonly channels: number
  readonly height: number
  readonly width: number
}

/** Where everything lies for a line of a size, from a place on. Null where a layer is of a form that is not for this. */
export function placesOf({ layers }: LayeredNetwork, line: Omit<Size, 'channels'>, from: number): Places | null {
  const sizes: Size[] = [{ channels: 1, ...line }]
  for (const layer of layers) {
    const size = made(layer, sizes[layer.from])
    const beside = layer.beside === null ? size : sizes[layer.beside]
    if (!size || beside?.height !== size.height || beside.width !== size.width) return null
    if (layer.strides[1] > 2 || beside.channels !== size.channels || size.width < 1 || size.height < 1) return null
    sizes.push(size)
  }
  let end = from
  const planes = sizes.map((size, index): Plane => {
    const { top, bottom, left, right } = around(size, sizes, layers)
    const isParted = layers.some((layer) => layer.from === index && layer.strides[1] === 2)
    const pitch = evenly(left + Math.max(evenly(size.width, TILE), size.width + right), EIGHT)
    // Channels that are a power of two apart would push each other out of the cache.
    const lines = Math.ceil((pitch * (top + size.height + bottom)) / LINE)
    const plane = (lines + 1 - (lines % 2)) * LINE
    const at = end
    end += plane * evenly(size.channels, GROUP) * (isParted ? 2 : 1)
    const parted = isParted ? at + plane * evenly(size.channels, GROUP) : null
    return { ...size, top, left, pitch, plane, at, parted }
  })
  // The last tile of the last row looks beyond it.
  return { planes, end: end + LINE * TILE }
}

function made(layer: ConvolutionLayer, from: Size | undefined): Size | null {
  if (!from) return null
  const { height, width } = from
  return { channels: layer.outputs, height: alongDown(layer, height), width: alongAcross(layer, width) }
}

/** The noughts that are asked for around anything of a size: what is added lies as what comes out does. */
function around({ height, width }: Size, sizes: readonly Size[], layers: readonly ConvolutionLayer[]) {
  const forms = formsOf(layers, sizes[0]?.height ?? 0)
  const asking = layers
    .map((layer, index) => ({ ...layer, after: forms[index] === 'plain' ? 0 : noughtsAfter(layer) }))
    .filter(({ from }) => sizes[from]?.height === height && sizes[from].width === width)
  const most = (of: (layer: (typeof asking)[number]) => number): number => Math.max(0, ...asking.map(of))
  return {
    top: most(({ pads }) => pads.top),
    bottom: most(({ pads }) => pads.bottom),
    left: evenly(
      most(({ pads }) => pads.left),
      GROUP,
    ),
    right: most(({ pads, after }) => Math.max(pads.right, after)),
  }
}
