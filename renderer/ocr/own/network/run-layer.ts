import type { ConvolutionLayer } from '../../../../shared/formats/line-model/network-layers.ts'
import { POINTS, SQUARE } from './by-points.ts'
import type { Convolver } from './convolve.ts'
import type { KeptLayer } from './kept-weights.ts'
import type { Plane } from './places.ts'
import type { PlannedLayer, PlannedPoints } from './plan.ts'
import { evenly, FOUR, GROUP, TILE } from './sizes.ts'

/** A layer, and where all that it needs lies. */
export interface Work {
  readonly layer: ConvolutionLayer
  readonly from: Plane
  readonly to: Plane
  readonly own: KeptLayer
  readonly laid: PlannedLayer
  readonly noughts: number
  /** Bytes from what comes out to what is added; 0 for nothing. */
  readonly beside: number
}

/** Makes what comes out of a layer. */
export function runLayer(convolver: Convolver, work: Work): void {
  const { byPoints } = work.laid
  if (!byPoints) runPlainly(convolver, work)
  else if (byPoints.isSquare) runSquares(convolver, work, byPoints)
  else runRows(convolver, work, byPoints)
}

function runPlainly({ row }: Convolver, { layer, from, to, own, laid, beside }: Work): void {
  const begin = (from.parted !== null && layer.strides[1] === 2 ? from.parted : from.at) * FOUR
  for (let y = 0; y < to.height; y += 1)
    row(
      begin + (from.top - layer.pads.top + y * layer.strides[0]) * from.pitch * FOUR,
      laid.offsets,
      own.taps,
      own.weights,
      own.bias,
      Math.ceil(layer.outputs / GROUP),
      Math.ceil(to.width / TILE),
      (to.at + (to.top + y) * to.pitch + to.left) * FOUR,
      to.plane * FOUR,
      beside,
      layer.isCut ? 0 : -Infinity,
      laid.masks + TILE * FOUR,
    )
}

/** Takes rows to the points, makes of them what comes out at each point, and takes that back. */
function runRows(convolver: Convolver, work: Work, by: PlannedPoints): void {
  const { points, back } = convolver
  const { layer, from, to, own } = work
  const { made, tiles, firsts, rows, ins, outs, pitches, scratch } = by
  const [fours, step, outputs] = [Math.ceil(tiles / 4), layer.dilations[1] * FOUR, evenly(layer.outputs, GROUP)]
  const begin = firstOf(work)
  // Row by row: each ends with the rest of four tiles, over which the next one begins.
  for (let input = 0; input < layer.inputs; input += 1)
    for (let y = 0; y < rows; y += 1) {
      const at = ins + input * pitches[0] + y * tiles * FOUR
      const row = begin + (input * from.plane + y * from.pitch) * FOUR
      points(row, firsts, fours, step, made, at, layer.inputs * pitches[0])
    }
  // Rows that follow each other are one long row.
  const isLong = layer.strides[0] === 1
  for (let point = 0; point < POINTS; point += 1)
    for (let y = 0; y < (isLong ? 1 : to.height); y += 1)
      multiply(convolver, work, { by, point, from: y * layer.strides[0] * tiles, to: y * tiles, isLong })
  for (let output = 0; output < layer.outputs; output += 1)
    for (let y = 0; y < to.height; y += 1) {
      const at = outs + output * pitches[1] + y * tiles * FOUR
      back(at, outputs * pitches[1], firsts, fours, step, made, own.bias + output * FOUR, scratch)
      layRow(convolver, work, { scratch, output, y })
    }
}

/** The same of squares: rows of numbers beside each other are taken to the points first, then each of these. */
function runSquares(convolver: Convolver, work: Work, by: PlannedPoints): void {
  const { points, back } = convolver
  const { layer, from, to, own, noughts } = work
  const { made, tiles, firsts, fourths, rows, ins, outs, pitches, scratch, pitch } = by
  const fours = Math.ceil(tiles / 4)
  const wide = Math.ceil((tiles * made + POINTS) / 4)
  const apart = layer.inputs * pitches[0]
  const begin = firstOf(work)
  for (let input = 0; input < layer.inputs; input += 1)
    for (let y = 0; y < rows; y += 1) {
      const square = begin + (input * from.plane + y * SQUARE * from.pitch) * FOUR
      points(square, fourths, wide, from.pitch * FOUR, SQUARE, scratch, pitch)
      for (let down = 0; down < POINTS; down += 1) {
        const at = ins + down * POINTS * apart + input * pitches[0] + y * tiles * FOUR
        points(scratch + down * pitch, firsts, fours, FOUR, made, at, apart)
      }
    }
  for (let point = 0; point < POINTS * POINTS; point += 1)
    multiply(convolver, work, { by, point, from: 0, to: 0, isLong: true })
  const outApart = evenly(layer.outputs, GROUP) * pitches[1]
  const [across, whole] = [scratch + POINTS * pitch, scratch + 2 * POINTS * pitch]
  for (let output = 0; output < layer.outputs; output += 1)
    for (let y = 0; y < rows; y += 1) {
      for (let down = 0; down < POINTS; down += 1) {
        const at = outs + down * POINTS * outApart + output * pitches[1] + y * tiles * FOUR
        back(at, outApart, firsts, fours, FOUR, made, noughts, across + down * pitch)
      }
      back(across, pitch, fourths, Math.ceil(to.width / TILE) * 2, pitch, SQUARE, own.bias + output * FOUR, whole)
      for (let down = 0; down < SQUARE; down += 1)
        layRow(convolver, work, { scratch: whole + down * pitch, output, y: y * SQUARE + down })
    }
}

/** Where the first number lies that a layer looks at, noughts counted, in bytes. */
function firstOf({ layer: { pads }, from }: Work): number {
  return (from.at + (from.top - pads.top) * from.pitch + from.left - pads.left) * FOUR
}

interface AtPoint {
  readonly by: PlannedPoints
  readonly point: number
  /** The first tile, in and out. */
  readonly from: number
  readonly to: number
  /** All rows, not one. */
  readonly isLong: boolean
}

function multiply({ row }: Convolver, { layer, to: plane, own, laid, noughts }: Work, at: AtPoint): void {
  const { by, point, from, to, isLong } = at
  const { isSquare, tiles, rows, ins, outs, pitches } = by
  const outputs = evenly(layer.outputs, GROUP)
  const outRows = isSquare ? rows : plane.height
  row(
    ins + point * layer.inputs * pitches[0] + from * FOUR,
    laid.offsets,
    own.taps,
    own.weights + point * own.taps * outputs * FOUR,
    noughts,
    outputs / GROUP,
    Math.ceil(((isLong ? outRows : 1) * tiles) / TILE),
    outs + point * outputs * pitches[1] + to * FOUR,
    pitches[1],
    0,
    -Infinity,
    laid.masks,
  )
}

function layRow(
  { lay }: Convolver,
  { layer, to, laid, beside }: Work,
  { scratch, output, y }: Readonly<Record<'scratch' | 'output' | 'y', number>>,
): void {
  const at = (to.at + output * to.plane + (to.top + y) * to.pitch + to.left) * FOUR
  const masks = laid.masks + TILE * FOUR
  lay(scratch, Math.ceil(to.width / TILE), at, beside, layer.isCut ? 0 : -Infinity, masks)
}
