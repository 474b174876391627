import { tileBitmap, tileElements } from '../base-map-drawer.ts'
import { TILE_SIZE } from '../base-map.ts'
import type { PictureTarget } from './draw-picture.ts'
import type { PlacedTile } from './picture-layout.ts'
import { SvgContext, SvgPath } from './svg-context.ts'

/** Pixels by which a tile reaches into the next, so that no hairline shows between them. */
const OVERLAP = 0.5

interface Size {
  readonly width: number
  readonly height: number
}

/** A canvas of so many pixels for each of the sheet's. */
export function canvasTarget(
  { width, height }: Size,
  ratio: number,
): { readonly target: PictureTarget<Path2D>; readonly canvas: HTMLCanvasElement } {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = contextOf(canvas)
  context.scale(ratio, ratio)
  const put = (bitmap: ImageBitmap, { left, top, side }: PlacedTile): void => {
    context.drawImage(bitmap, left, top, side + OVERLAP, side + OVERLAP)
    bitmap.close()
  }
  const target: PictureTarget<Path2D> = {
    context,
    newPath: () => new Path2D(),
    widthOf: measuring(),
    async baseTile(tile, { look, colours }) {
      const sharpness = Math.min(4, Math.ceil((ratio * tile.side) / TILE_SIZE))
      put(await tileBitmap({ ...addressOf(tile), ...look, colours, ratio: sharpness }), tile)
    },
    async overlayTile(tile, { painter, opacity }, signal) {
      const sharpness = Math.min(3, Math.ceil((ratio * tile.side) / painter.size))
      const bitmap = await painter.paint({ ...addressOf(tile), ratio: sharpness }, signal)
      if (!bitmap) return
      context.globalAlpha = opacity
      put(bitmap, tile)
      context.globalAlpha = 1
    },
  }
  return { target, canvas }
}

/** A drawing of SVG; maps of users, which are pictures, are not in it. */
export function svgTarget(): { readonly target: PictureTarget<SvgPath>; readonly elements: () => string } {
  const context = new SvgContext('c')
  const whole = TILE_SIZE + OVERLAP
  context.add(`<defs><clipPath id="tile"><rect width="${whole}" height="${whole}"/></clipPath></defs>`)
  let tiles = 0
  const target: PictureTarget<SvgPath> = {
    context,
    newPath: () => new SvgPath(),
    widthOf: measuring(),
    async baseTile(tile, { look, colours }) {
      tiles += 1
      const drawn = await tileElements({ ...addressOf(tile), ...look, colours, ratio: 1, svg: `t${tiles}-` })
      const placed = `translate(${tile.left.toFixed(2)} ${tile.top.toFixed(2)}) scale(${tile.side / TILE_SIZE})`
      context.add(`<g transform="${placed}" clip-path="url(#tile)">${drawn}</g>`)
    },
  }
  return { target, elements: () => context.elements }
}

function addressOf({ z, x, y }: PlacedTile) {
  return { z, x, y }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas')
  return context
}

/** Measures texts on a canvas of its own. */
function measuring(): PictureTarget<Path2D>['widthOf'] {
  const context = contextOf(document.createElement('canvas'))
  return (text, font, spacing = '0px') => {
    context.font = font
    context.letterSpacing = spacing
    return context.measureText(text).width
  }
}
