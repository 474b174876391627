import type { ConvolutionLayer, LayeredNetwork } from '../../../../shared/formats/line-model/network-layers.ts'
import { LINE_HEIGHT } from '../../../imaging/lines/line-input.ts'
import { withRoom, type Convolver } from './convolve.ts'
import { countsOf, firstsOf, madeByTile, SQUARE, tilesOf, type Form } from './by-points.ts'
import type { Kept } from './kept-weights.ts'
import { placesOf, type Places, type Plane } from './places.ts'
import { evenly, FOUR, GROUP, TILE } from './sizes.ts'

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
  readonly isSquare: boolean
  /** How many numbers of a row come out of a tile. */
  readonly made: number
  /** How many tiles a row has. */
  readonly tiles: number
  /** Where the first number of every fourth one is; and of every fourth number. */
  readonly firsts: number
  readonly fourths: number
  /** How many rows go in, of squares how many rows of squares. */
  readonly rows: number
  /** What went in and what came out, at the points: for each point channels, and for each of these the tiles of all rows. */
  readonly ins: number
  readonly outs: number
  /** From a channel to the next, in and out. */
  readonly pitches: readonly [number, number]
  /** For rows of numbers, eight or of squares three times eight, and from one to the next. */
  readonly scratch: number
  readonly pitch: number
  readonly end: number
}

type Planned = Pick<PlannedLayer, 'byPoints'>

/** How lines of a width are gone through. */
export interface Plan {
  readonly width: number
  readonly places: Places
  readonly layers: readonly PlannedLayer[]
  /** Where what they need while they are at work begins; after them it is free. */
  readonly end: number
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
    const [from, to, own] = [places.planes[layer.from], places.planes[index + 1], kept.layers[index]]
    if (!from || !to || !own) return []
    const made = madeByTile(layer)
    const tiles = tilesOf(to.width, made, layer.dilations[1])
    const isByPoints = own.form !== 'plain'
    const [masks, offsets, firsts] = [room(MASKS), room(own.taps), room(isByPoints ? Math.ceil(tiles / 4) : 0)]
    const fourths = room(own.form === 'squares' ? rowOf(made, tiles) / 4 : 0)
    return { layer, form: own.form, from, to, made, tiles, masks, offsets, firsts, fourths }
  })
  // One layer after the other works in the same place.
  const planned = laid.map((each) => ({ ...each, byPoints: pointsOf(each, end) }))
  const last = Math.max(end, ...planned.map(({ byPoints }) => byPoints?.end ?? 0))
  const whole = new Int32Array(withRoom(convolver, last))
  // Whole numbers that another plan left there would be numbers so small that they are slow.
  whole.fill(0, end / FOUR, last / FOUR)
  for (const each of planned) write(each, whole)
  return { width, places, layers: planned, end }
}

/** Where what says how a layer is gone through is to lie. */
interface Laid
  extends Pick<PlannedLayer, 'masks' | 'offsets'>, Pick<PlannedPoints, 'made' | 'tiles' | 'firsts' | 'fourths'> {
  readonly layer: ConvolutionLayer
  readonly form: Form
  readonly from: Plane
  readonly to: Plane
}

/** Numbers of a row of tiles, with what the rest of four tiles looks at. */
function rowOf(made: number, tiles: number): number {
  return evenly(made * (tiles + 4) + TILE, TILE)
}

function pointsOf({ layer, form, to, made, tiles, firsts, fourths }: Laid, ins: number): PlannedPoints | null {
  if (form === 'plain') return null
  const { strides, kernel, dilations, inputs, outputs } = layer
  const isSquare = form === 'squares'
  const outRows = isSquare ? to.height / SQUARE : to.height
  const rows = isSquare ? outRows : (to.height - 1) * strides[0] + (kernel[0] - 1) * dilations[0] + 1
  const pitches = [pitchOf(rows * tiles), pitchOf(outRows * tiles)] as const
  const { points } = countsOf(layer, form)
  const outs = ins + points * inputs * pitches[0]
  const scratch = outs + points * evenly(outputs, GROUP) * pitches[1]
  const pitch = rowOf(made, tiles) * FOUR
  const end = scratch + 3 * TILE * pitch
  return { isSquare, made, tiles, firsts, fourths, rows, ins, outs, pitches, scratch, pitch, end }
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
  const { tiles, made, firsts, fourths, pitch, isSquare } = byPoints
  for (const [four, x] of firstsOf(tiles, made, layer.dilations[1]).entries()) whole[firsts / FOUR + four] = x * FOUR
  const count = isSquare ? pitch / FOUR / 4 : 0
  for (let four = 0; four < count; four += 1) whole[fourths / FOUR + four] = four * 4 * FOUR
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

/** The same at a point, where taps are inputs, of what is made by rows for each of these the rows of the kernel. */
function offsetsByPoints(layer: ConvolutionLayer, { pitches, tiles, isSquare }: PlannedPoints): Int32Array {
  const down = isSquare ? 1 : layer.kernel[0]
  const offsets = new Int32Array(layer.inputs * down)
  let at = 0
  for (let input = 0; input < layer.inputs; input += 1)
    for (let y = 0; y < down; y += 1, at += 1) offsets[at] = input * pitches[0] + y * layer.dilations[0] * tiles * FOUR
  return offsets
}
