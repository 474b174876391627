import { answerWith } from './ask-worker.ts'
import { LAYERS, TILE_SIZE, type TileQuestion } from './base-map.ts'
import { drawTile } from './draw-tile.ts'
import { openLayers, type BaseLayers } from './open-layers.ts'

let opening: Promise<BaseLayers> | null = null

/** Draws the tiles of the base map away from the window, which stays free to move them. */
async function tileFor(question: TileQuestion): Promise<ImageBitmap> {
  opening ??= openLayers(question.base).catch((error: unknown) => {
    opening = null
    throw error
  })
  const layers = await opening
  const { z, x, y, ratio } = question
  const canvas = new OffscreenCanvas(TILE_SIZE * ratio, TILE_SIZE * ratio)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas')
  const tiles = Object.fromEntries(LAYERS.map((name) => [name, layers[name]?.getTileRaw(z, x, y) ?? null]))
  drawTile(context, tiles, question)
  return canvas.transferToImageBitmap()
}

answerWith<TileQuestion, ImageBitmap>(tileFor, (bitmap) => [bitmap])
