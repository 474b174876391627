// A window without an interface: the real import, decoders and store, and a clock that feels what the window feels.
import { collectionLines } from '../../renderer/app/services/import/collection-lines.ts'
import { createCompanionReader } from '../../renderer/app/services/companions/read-companion.ts'
import { createGazetteer } from '../../renderer/app/services/gazetteer.ts'
import { createImportService } from '../../renderer/app/services/import/import-service.ts'
import { createImaging } from '../../renderer/imaging/index.ts'
import { openArchive } from '../../renderer/storage/index.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import { NEUTRAL_TONE, noEdits, type ImageEdits } from '../../shared/domain/image-edits.ts'
import { idFrom, type CollectionId, type NewId } from '../../shared/domain/ids.ts'
import type { SourceSet } from '../../shared/platform/platform.ts'
import { watchDelays } from './support/watch-delays.ts'

declare global {
  interface Window {
    runImport: () => Promise<ImportFigures>
    inspectFiles: () => Promise<unknown>
    cutPyramid: (adjusted?: boolean) => Promise<PyramidFigures>
  }
}

export interface ImportFigures {
  readonly pages: number
  readonly seconds: number
  /** The longest time for which the window could not answer. */
  readonly worstDelay: number
  readonly failures: number
}

export interface PyramidFigures {
  readonly seconds: number
  readonly pixels: number
  readonly tiles: number
}

/** The picture that `large-picture.mjs` makes. */
const LARGE = { width: 14_142, height: 14_142 }

const imaging = createImaging()

function chosen(id: string): readonly File[] {
  const input = document.querySelector<HTMLInputElement>(`#${id}`)
  return [...(input?.files ?? [])]
}

function sourceOf(files: readonly File[]): SourceSet {
  return {
    label: 'bench',
    async *files() {
      await Promise.resolve()
      for (const file of files) yield { path: file.name, open: () => Promise.resolve(file) }
    },
  }
}

window.runImport = async () => {
  const repositories = await openArchive(`bench-${crypto.randomUUID()}`)
  const collectionId = idFrom<CollectionId>('bench')
  await repositories.writer.apply(
    puts('collections', [{ id: collectionId, name: 'Bench', languages: ['vie'], createdAt: new Date().toISOString() }]),
  )
  const imports = createImportService({
    inTurn: collectionLines(),
    companions: createCompanionReader(),
    gazetteer: createGazetteer(),
    download: () => Promise.reject(new Error('No bench downloads')),
    repositories,
    imaging,
    platform: { reopen: () => Promise.resolve(null) },
    clock: { now: () => new Date().toISOString() },
    newId: (() => crypto.randomUUID()) as unknown as NewId,
  })
  const source = sourceOf([...chosen('folder'), ...chosen('files')])
  const delays = watchDelays()
  const start = performance.now()
  const record = await imports.begin({ collectionId, source, parentId: null, read: false, languages: ['vie'] })
  const seconds = (performance.now() - start) / 1000
  return { pages: record.pagesAdded, seconds, worstDelay: delays(), failures: record.failures.length }
}

/** Straightened, cropped by a twentieth on each side, with more contrast. */
function adjustedLarge(frame: PixelSize): ImageEdits {
  const box = { x: 0.05, y: 0.05, w: 0.9, h: 0.9 }
  const cut = { shape: 'rectangle', box, angle: 1.7 } as const
  return { ...noEdits(frame), cut, tone: { ...NEUTRAL_TONE, contrast: 30, gamma: 1.2 } }
}

/** Cuts the chosen picture, as it is or adjusted, into tiles, as the reader has it done. */
window.cutPyramid = async (adjusted = false) => {
  const [file] = chosen('files')
  if (!file) throw new Error('no picture was chosen')
  const source = { blob: file, mediaType: file.type, frame: 0 }
  const edits = adjusted ? adjustedLarge(LARGE) : null
  const start = performance.now()
  const { pyramid } = await imaging.pyramid(edits ? { ...source, edits } : source)
  const seconds = (performance.now() - start) / 1000
  const [full] = pyramid.levels
  const tiles = pyramid.levels.reduce((sum, level) => sum + level.tiles.length / 2, 0)
  return { seconds, pixels: (full?.width ?? 0) * (full?.height ?? 0), tiles }
}

/** What the decoders say of each chosen file, for a look at them in a real browser. */
window.inspectFiles = () =>
  Promise.all(
    chosen('files').map(async (file) => {
      try {
        const key = await imaging.hash(file)
        const { mediaType, frames } = await imaging.inspect({ blob: file, key, from: 0, count: 9 })
        const shown = await imaging.display({ blob: file, mediaType, frame: 0 })
        const raster = await imaging.raster({ blob: file, mediaType, frame: 0 })
        return {
          file: file.name,
          mediaType,
          sha256: key,
          frames: frames.map((outcome) =>
            'seen' in outcome ? { ...outcome.seen, thumbnail: outcome.seen.thumbnail.size } : outcome.failure,
          ),
          display: `${shown.type} ${shown.size}`,
          raster: `${raster.width}x${raster.height} ${raster.data.length}`,
        }
      } catch (error) {
        return { file: file.name, code: (error as { code?: string }).code, message: String(error) }
      }
    }),
  )
