import GeoJSONVT from 'geojson-vt'
import type { FeatureCollection } from 'geojson'
import { answerWith } from '../../../renderer/map/ask-worker.ts'
import { LAYERS, TILE_SIZE, type TileQuestion } from '../../../renderer/map/base-map.ts'
import { drawTile } from '../../../renderer/map/draw-tile.ts'
import { canvasSurface } from '../../../renderer/map/surface.ts'
import { fetchBytes, fetchPacked } from '../../../renderer/map/fetch-packed.ts'
import { cutTile, packName, TilePack, type TileLines } from '../../../renderer/map/tile-pack.ts'

export interface TimesQuestion {
  /** From the tiles cut at build, or from plain features indexed in the worker. */
  readonly by: 'tiles' | 'features'
  readonly questions: readonly TileQuestion[]
}

export interface Times {
  /** Milliseconds from nothing to the first tile. */
  readonly first: number
  readonly each: readonly number[]
}

type LinesOf = (question: TileQuestion) => TileLines

async function fromTiles(questions: readonly TileQuestion[]): Promise<LinesOf> {
  const packs = new Map<string, TilePack>()
  for (const name of new Set(questions.map((question) => packName(cutTile(question))))) {
    packs.set(name, new TilePack(await fetchBytes(new URL(`map/tiles/${name}.bin.gz`, questions[0]?.base).href)))
  }
  return (question) => packs.get(packName(cutTile(question)))?.lines(cutTile(question)) ?? {}
}

async function fromFeatures(questions: readonly TileQuestion[]): Promise<LinesOf> {
  const collections = (await fetchPacked(
    new URL('map/features.json.gz', questions[0]?.base).href,
  )) as readonly FeatureCollection[]
  const options = { maxZoom: 7, indexMaxZoom: 4, tolerance: 2.5, buffer: 96 }
  const indexes = collections.map((collection) => new GeoJSONVT(collection, options))
  return (question) => {
    const { z, x, y } = cutTile(question)
    const layers = indexes.map((index, number) => {
      const features = index.getTileRaw(z, x, y)?.features ?? []
      const lines = features.flatMap((feature) =>
        feature.type === 2 || feature.type === 3 ? feature.geometry.map((line) => Int32Array.from(line)) : [],
      )
      return [LAYERS[number] ?? '', lines] as const
    })
    return Object.fromEntries(layers.filter(([, lines]) => lines.length > 0))
  }
}

function drawn(question: TileQuestion, linesOf: LinesOf): void {
  const side = TILE_SIZE * question.ratio
  const context = new OffscreenCanvas(side, side).getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas')
  drawTile(canvasSurface(context), linesOf(question), question)
  // What is read back must have been drawn.
  context.getImageData(0, 0, 1, 1)
}

async function timesOf({ by, questions }: TimesQuestion): Promise<Times> {
  const begin = performance.now()
  const [first] = questions
  if (!first) return { first: 0, each: [] }
  const open = by === 'tiles' ? fromTiles : fromFeatures
  drawn(first, await open([first]))
  const whole = performance.now() - begin
  const linesOf = await open(questions)
  const each = questions.map((question) => {
    const before = performance.now()
    drawn(question, linesOf)
    return performance.now() - before
  })
  return { first: whole, each }
}

answerWith<TimesQuestion, Times>(timesOf, () => [])
