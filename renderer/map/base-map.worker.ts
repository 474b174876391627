import { answerWith } from './ask-worker.ts'
import { TILE_SIZE, type TileQuestion } from './base-map.ts'
import { drawTile } from './draw-tile.ts'
import { fetchBytes } from './fetch-packed.ts'
import { SvgContext, SvgPath } from './picture/svg-context.ts'
import { canvasSurface } from './surface.ts'
import { cutTile, packName, TilePack } from './tile-pack.ts'

const packs = new Map<string, Promise<TilePack>>()

/** A file that could not be read is asked for again with the next tile. */
function packOf(base: string, name: string): Promise<TilePack> {
  const known = packs.get(name)
  if (known) return known
  const opening = fetchBytes(new URL(`map/tiles/${name}.bin.gz`, base).href).then((bytes) => new TilePack(bytes))
  packs.set(name, opening)
  opening.catch(() => packs.delete(name))
  return opening
}

/** Ends what the worker is at, so that a tile drawn is sent before the next is begun. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve)
  })

/** Draws the tiles of the base map away from the window, which stays free to move them. */
async function tileFor(question: TileQuestion): Promise<ImageBitmap | string> {
  const cut = cutTile(question)
  const pack = await packOf(question.base, packName(cut))
  await turn()
  if (question.svg !== undefined) {
    const svg = new SvgContext(question.svg)
    drawTile({ context: svg, newPath: () => new SvgPath() }, pack.lines(cut), question)
    return svg.elements
  }
  const side = TILE_SIZE * question.ratio
  const canvas = new OffscreenCanvas(side, side)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas')
  drawTile(canvasSurface(context), pack.lines(cut), question)
  return canvas.transferToImageBitmap()
}

answerWith<TileQuestion, ImageBitmap | string>(tileFor, (drawn) => (typeof drawn === 'string' ? [] : [drawn]))
