import type { SourceFile, SourceSet } from '../../../../shared/platform/platform.ts'
import { packTiles, tileOfPath, type TileFile } from './pack-tiles.ts'
import { OwnMapError } from './own-map-error.ts'

/** More are kept better as one file by a program that makes such. */
const MOST_TILES = 200_000
/** What programs write beside tiles whose rows count from the south (OSGeo TMS 1.0). */
const OF_THE_SOUTH = 'tilemapresource.xml'

/** The tiles of a folder as one file. Throws an OwnMapError where there is none, or too many. */
export async function packFolder(folder: SourceSet, signal: AbortSignal): Promise<Blob> {
  const files: SourceFile[] = []
  for await (const file of folder.files()) {
    signal.throwIfAborted()
    files.push(file)
    if (files.length > MOST_TILES) throw new OwnMapError('map-large', folder.label)
  }
  const isSouthFirst = files.some(({ path }) => path.endsWith(OF_THE_SOUTH))
  const tiles: TileFile[] = []
  for (const file of files) {
    signal.throwIfAborted()
    const found = tileOfPath(file.path, isSouthFirst)
    if (found) tiles.push({ ...found, file: await file.open() })
  }
  return packTiles(tiles, folder.label)
}
