import type { ConvolutionLayer, LayeredNetwork } from '../../../../shared/formats/line-model/network-layers.ts'
import { LINE_HEIGHT } from '../../../imaging/lines/line-input.ts'
import { withRoom, type Convolver } from './convolve.ts'
import type { Kept } from './kept-weights.ts'
import { evenly, FOUR, GROUP, placesOf, TILE, type Places, type Plane } from './places.ts'
import { firstsOf, madeByTile, POINTS, tilesOf } from './by-points.ts'

/** What the last tile of a row keeps: for every tile but the last all, then so much. */
const MASKS = 2 * TILE
/** Bytes: everything begins at a multiple of these. */
const ROOM = 64

/** How a layer is gone through: where lies what says it, in bytes. */
export interface PlannedLayer {
  /** For each tap where it begins. */
  readonly offsets: number
  /** What the last tile keeps, after what all others do. */
  readonly masks: number
  /** Null where it is made number by number. */
  readonly byPoints: PlannedPoints | null
}

export interface PlannedPoints {
  readonly made: 4 | 6
  /** How many tiles a row has. */
  readonly tiles: number
  /** Where the first number of every fourth one is. */
  readonly firsts: number
  /** How many rows go in. */
  readonly rows: number
  /** What went in and what came out, at the points: for each point channels, and for each of these the tiles of all rows. */
  readonly ins: number
  readonly outs: number
  /** From a channel to the next, in and out. */
  readonly pitches: readonly [number, number]
  /** For the numbers of one row. */
  readonly scratch: number
  readonly end: number
}

type Planned = Pick<PlannedLayer, 'byPoints'>

/** How lines of a width are gone through. */
export interface Plan {
  readonly width: number
  readonly places: Places
  readonly layers: readonly PlannedLayer[]
}

/** Null where a layer is of a form that is not for this. Throws a RangeError where there is no room. */
export function planOf(
  convolver: Convolver,
  { network, kept }: { readonly network: LayeredNetwork; readonly kept: Kept },
  width: number,
): Plan | null {
  const places = placesOf(network, { height: LINE_HEIGHT, width }, kept.end / FOUR)
  if (!places) return null
  let end = places.end * FOUR
  const room = (numbers: number): number => {
    const at = end
    end += evenly(numbers * FOUR, ROOM)
    return at
  }
  const laid = network.layers.flatMap((layer, index): Laid | [] => {
    const [from, to, taps] = [places.planes[layer.from], places.planes[index + 1], kept.layers[index]?.taps]
    if (!from || !to || taps === undefined) return []
    const made = madeByTile(layer)
    const tiles = made && tilesOf(to.width, made, layer.dilations[1])
    const laid = { masks: room(MASKS), offsets: room(taps), firsts: room(Math.ceil((tiles ?? 0) / 4)) }
    return { ...laid, layer, from, to, made, tiles }
  })
  // One layer after the other works in the same place.
  const planned = laid.map((each) => ({ ...each, byPoints: pointsOf(each, end) }))
  const last = Math.max(end, ...planned.map(({ byPoints }) => byPoints?.end ?? 0))
  const whole = new Int32Array(withRoom(convolver, last))
  // Whole numbers that another plan left there would be numbers so small that they are slow.
  whole.fill(0, end / FOUR, last / FOUR)
  for (const each of planned) write(each, whole)
  return { width, places, layers: planned }
}

/** Where what says how a layer is gone through is to lie. */
interface Laid extends Pick<PlannedLayer, 'masks' | 'offsets'> {
  readonly layer: ConvolutionLayer
  readonly from: Plane
  readonly to: Plane
  readonly made: 4 | 6 | null
  readonly tiles: number | null
  readonly firsts: number
}

function pointsOf({ layer, to, made, tiles, firsts }: Laid, ins: number): PlannedPoints | null {
  if (!made || !tiles) return null
  const rows = (to.height - 1) * layer.strides[0] + (layer.kernel[0] - 1) * layer.dilations[0] + 1
  const [pitch, outPitch] = [pitchOf(rows * tiles), pitchOf(to.height * tiles)]
  const outs = ins + POINTS * layer.inputs * pitch
  const scratch = outs + POINTS * evenly(layer.outputs, GROUP) * outPitch
  const end = scratch + evenly(made * (tiles + 4) * FOUR, ROOM)
  return { made, tiles, firsts, rows, ins, outs, pitches: [pitch, outPitch], scratch, end }
}

/** Bytes for so many numbers and the rest of a tile. Channels a power of two apart would push each other out of the cache. */
function pitchOf(numbers: number): number {
  return (Math.ceil((numbers + TILE) / TILE) | 1) * TILE * FOUR
}

function write({ layer, from, to, masks, offsets, byPoints }: Laid & Planned, whole: Int32Array): void {
  const rest = to.width % TILE || TILE
  for (let at = 0; at < TILE; at += 1) whole[masks / FOUR + TILE + at] = at < rest ? -1 : 0
  whole.fill(-1, masks / FOUR, masks / FOUR + TILE)
  whole.set(byPoints ? offsetsByPoints(layer, byPoints) : offsetsOf(layer, from), offsets / FOUR)
  if (!byPoints) return
  const firsts = firstsOf(byPoints.tiles, byPoints.made, layer.dilations[1])
  whole.set(
    firsts.map((x) => x * FOUR),
    byPoints.firsts / FOUR,
  )
}

/** For each tap the bytes from the first number of its first row, noughts counted, to where it begins. */
function offsetsOf({ inputs, kernel, dilations, strides, pads }: ConvolutionLayer, from: Plane): Int32Array {
  const [down, across] = kernel
  const offsets = new Int32Array(inputs * down * across)
  let at = 0
  for (let input = 0; input < inputs; input += 1)
    for (let y = 0; y < down; y += 1)
      for (let x = 0; x < across; x += 1, at += 1) {
        const column = from.left - pads.left + x * dilations[1]
        const place = strides[1] === 2 ? (column & 1) * (from.pitch / 2) + (column >> 1) : column
        offsets[at] = (input * from.plane + y * dilations[0] * from.pitch + place) * FOUR
      }
  return offsets
}

/** The same at a point, where taps are inputs and rows. */
function offsetsByPoints(
  { inputs, kernel, dilations }: ConvolutionLayer,
  { pitches, tiles }: PlannedPoints,
): Int32Array {
  const [down] = kernel
  return Int32Array.from({ length: inputs * down }, (_, tap) => {
    const [input, y] = [Math.floor(tap / down), tap % down]
    return input * pitches[0] + y * dilations[0] * tiles * FOUR
  })
}
