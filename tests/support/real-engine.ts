import { spawnSync } from 'node:child_process'
import { createWorker, type PSM, type Worker } from 'tesseract.js'
import type { PresetId } from '../../shared/domain/reading-preset.ts'
import type { PageText } from '../../shared/domain/reader.ts'
import type { PrepareTask } from '../../renderer/imaging/imaging.ts'
import { prepare } from '../../renderer/imaging/prepare/prepare.ts'
import { readyPage } from '../../renderer/imaging/prepare/ready-page.ts'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import type { OcrRequest } from '../../renderer/ocr/ocr-pool.ts'
import { readPage } from '../../renderer/ocr/read-page.ts'
import type { TesseractImage } from '../../renderer/ocr/spawn-tesseract.ts'
import { aPage } from './builders.ts'

/** How a picture is read. */
export interface Manner {
  readonly languages: readonly string[]
  readonly preset?: PresetId
}

/** The program's own way from a picture to its text, with the engine and the models that ship, in Node. */
export interface RealEngine {
  readonly read: (raster: GreyRaster, manner: Manner) => Promise<PageText>
  readonly end: () => Promise<void>
}

export function realEngine(): RealEngine {
  const engines = new Map<string, Promise<Worker>>()
  const engineWith = (model: string): Promise<Worker> => {
    const known = engines.get(model)
    if (known) return known
    const started = createWorker(model, 1, { langPath: 'assets/ocr', gzip: true, cacheMethod: 'none' })
    engines.set(model, started)
    return started
  }
  const recognize = async ({ image, languages }: OcrRequest<TesseractImage>) => {
    const engine = await engineWith(languages)
    const mode = String(image.segmentation) as PSM // those of Tesseract
    await engine.setParameters({ tessedit_pageseg_mode: mode, debug_file: '/dev/null' })
    const { data } = await engine.recognize(Buffer.from(image.picture), {}, { text: false, tsv: true })
    return { tsv: data.tsv ?? '', version: '5' }
  }
  return {
    read: (raster, { languages, preset = 'auto' }) => {
      const deps = {
        imaging: {
          prepared: ({ work }: PrepareTask) =>
            Promise.resolve(readyPage(prepare({ raster, page: null, turn: 0, stamps: [] }, work))),
        },
        pool: { recognize },
        letters: () => Promise.reject(new Error('not asked for')),
      }
      const task = { page: aPage('p1', 'u1'), original: new Blob(), languages, preset }
      return readPage(deps, task, { signal: new AbortController().signal, onProgress: () => undefined })
    },
    end: async () => {
      for (const engine of engines.values()) await (await engine).terminate()
    },
  }
}

/** What ImageMagick draws by its arguments, in grey. */
export function drawnGrey(args: readonly string[]): GreyRaster {
  const { stdout } = spawnSync('convert', [...args, '-depth', '8', 'PGM:-'], { maxBuffer: 1e9 })
  const [head, width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1')) ?? []
  if (head === undefined) throw new Error('convert drew nothing')
  return { width: Number(width), height: Number(height), data: new Uint8Array(stdout.subarray(head.length)) }
}

/** The file of a typeface of the machine that fits a pattern of fontconfig; null where none does, or nothing can draw with it. */
export function typefaceFor(pattern: string): string | null {
  if (spawnSync('fc-list', ['--version']).error || spawnSync('convert', ['--version']).error) return null
  const { stdout } = spawnSync('fc-list', [pattern, 'file'], { encoding: 'utf8' })
  return stdout.split('\n')[0]?.replace(/:.*$/, '') || null
}
