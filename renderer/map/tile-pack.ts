import { LAYERS, type LayerName } from './base-map.ts'

/** Rings or lines of each layer: x and y in turn, in parts of the tile's side of which there are `EXTENT`. */
export type TileLines = Readonly<Partial<Record<LayerName, readonly Int32Array[]>>>

export const EXTENT = 4096

/** Zooms of the two kinds of files, and the deepest that is cut: scripts/assets/lib/tile-pack.mjs. */
const WORLD_ZOOM = 3
const DEEPEST_ZOOM = 7

export interface TileAddress {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** The tile that was cut which this one is or lies in. */
export function cutTile({ z, x, y }: TileAddress): TileAddress {
  const up = Math.max(0, z - DEEPEST_ZOOM)
  return { z: z - up, x: x >> up, y: y >> up }
}

/** The file that has a tile which was cut. */
export function packName({ z, x, y }: TileAddress): string {
  return z <= WORLD_ZOOM ? 'world' : `${x >> (z - WORLD_ZOOM)}-${y >> (z - WORLD_ZOOM)}`
}

const keyOf = ({ z, x, y }: TileAddress): string => `${z}/${x}/${y}`

class Reader {
  readonly #bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length
  }

  number(): number {
    let [value, shift] = [0, 0]
    for (;;) {
      const byte = this.#bytes[this.at] ?? 0
      this.at += 1
      value |= (byte & 127) << shift
      if (byte < 128) return value
      shift += 7
    }
  }

  signed(): number {
    const value = this.number()
    return value & 1 ? -((value + 1) >> 1) : value >> 1
  }
}

/** The tiles of one file, taken apart when they are asked for. */
export class TilePack {
  readonly #tiles = new Map<string, Uint8Array>()

  constructor(bytes: Uint8Array) {
    const reader = new Reader(bytes)
    const entries = Array.from({ length: reader.number() }, () => {
      const [z, x, y, length] = [reader.number(), reader.number(), reader.number(), reader.number()]
      return { key: keyOf({ z, x, y }), length }
    })
    let { at } = reader
    for (const { key, length } of entries) {
      this.#tiles.set(key, bytes.subarray(at, at + length))
      at += length
    }
  }

  /** What is on a tile; nothing on the open sea. */
  lines(address: TileAddress): TileLines {
    const bytes = this.#tiles.get(keyOf(address))
    if (!bytes) return {}
    const reader = new Reader(bytes)
    const found: Partial<Record<LayerName, readonly Int32Array[]>> = {}
    while (!reader.isAtEnd) {
      const name = LAYERS[reader.number()]
      const lines = Array.from({ length: reader.number() }, () => lineOf(reader))
      if (name) found[name] = lines
    }
    return found
  }
}

function lineOf(reader: Reader): Int32Array {
  const line = new Int32Array(reader.number() * 2)
  let [x, y] = [0, 0]
  for (let at = 0; at < line.length; at += 2) {
    x += reader.signed()
    y += reader.signed()
    line[at] = x
    line[at + 1] = y
  }
  return line
}
