import { spawnSync } from 'node:child_process'
import { createWorker, type PSM, type Worker } from 'tesseract.js'
import { afterAll, describe, expect, test } from 'vitest'
import { presetOf, type PresetId } from '../../shared/domain/reading-preset.ts'
import { characterErrors, errorRate } from '../../shared/text/cer.ts'
import { prepare } from '../../renderer/imaging/prepare/prepare.ts'
import { readyPage } from '../../renderer/imaging/prepare/ready-page.ts'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import type { OcrRequest } from '../../renderer/ocr/ocr-pool.ts'
import { readPage } from '../../renderer/ocr/read-page.ts'
import type { TesseractImage } from '../../renderer/ocr/spawn-tesseract.ts'
import { aPage } from '../support/builders.ts'
import { hasProgram } from '../support/tools.ts'

/** A typeface of the machine that has Chinese characters, such as Debian's fonts-arphic-uming; null where none is. */
function hanTypeface(): string | null {
  if (!hasProgram('fc-list', '--version') || !hasProgram('convert', '--version')) return null
  const { stdout } = spawnSync('fc-list', [':lang=zh-tw', 'file'], { encoding: 'utf8' })
  return stdout.split('\n')[0]?.replace(/:.*$/, '') || null
}

const typeface = hanTypeface()

/** Lines of characters on paper, across or, from the right, down; they stand twice as many pixels `apart`. */
function drawn(
  lines: readonly string[],
  { down, apart }: { readonly down: boolean; readonly apart: number },
): GreyRaster {
  const pieces = (down ? lines.toReversed() : lines).flatMap((line) => {
    const text = down ? Array.from(line).join('\n') : line
    return ['(', `label:${text}`, '-bordercolor', 'white', '-border', String(apart), ')']
  })
  const look = ['-background', 'white', '-fill', '#222', '-font', typeface ?? '', '-pointsize', '44']
  const args = [...look, ...pieces, down ? '+append' : '-append', '-border', '60', '-depth', '8', 'PGM:-']
  const { stdout } = spawnSync('convert', args, { maxBuffer: 1e9 })
  const [head, width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1')) ?? []
  if (head === undefined) throw new Error('convert drew nothing')
  return { width: Number(width), height: Number(height), data: new Uint8Array(stdout.subarray(head.length)) }
}

const engines = new Map<string, Promise<Worker>>()
afterAll(async () => {
  for (const engine of engines.values()) await (await engine).terminate()
})

/** The engine of the program with a model that ships. */
function engineWith(model: string): Promise<Worker> {
  const known = engines.get(model)
  if (known) return known
  const started = createWorker(model, 1, { langPath: 'assets/ocr', gzip: true, cacheMethod: 'none' })
  engines.set(model, started)
  return started
}

async function recognize({ image, languages }: OcrRequest<TesseractImage>) {
  const engine = await engineWith(languages)
  const mode = String(image.segmentation) as PSM // those of Tesseract
  await engine.setParameters({ tessedit_pageseg_mode: mode, debug_file: '/dev/null' })
  const { data } = await engine.recognize(Buffer.from(image.picture), {}, { text: false, tsv: true })
  return { tsv: data.tsv ?? '', version: '5' }
}

async function read(raster: GreyRaster, preset: PresetId) {
  const ready = readyPage(prepare({ raster, page: null, turn: 0, stamps: [] }, presetOf(preset)))
  const deps = {
    imaging: { prepared: () => Promise.resolve(ready) },
    pool: { recognize },
    letters: () => Promise.reject(new Error('not asked for')),
  }
  const task = { page: aPage('p1', 'u1'), original: new Blob(), languages: ['chi_tra'], preset }
  return readPage(deps, task, { signal: new AbortController().signal, onProgress: () => undefined })
}

const LINES = [
  '南國山河南帝居截然定分在天書',
  '如何逆虜來侵犯汝等行看取敗虛',
  '天地玄黃宇宙洪荒日月盈辰宿列',
  '寒來暑往秋收冬閏餘成歲律呂調',
  '雲騰致雨露結為霜金生麗水玉出',
  '劍號巨闕珠稱夜光果珍李菜重海',
  '鹹河淡鱗潛羽翔龍師火帝鳥官人',
]
/** So large a part of the characters may be wrong. */
const MOST_WRONG = 0.12

describe.skipIf(typeface === null)('Chinese characters, where the machine can draw them', { timeout: 120_000 }, () => {
  test.each([
    { way: 'across', preset: 'auto', down: false, apart: 14, model: 'chi_tra (fast)' },
    { way: 'down', preset: 'vertical', down: true, apart: 14, model: 'chi_tra_vert (fast)' },
    { way: 'down, far apart', preset: 'vertical', down: true, apart: 34, model: 'chi_tra_vert (fast)' },
    { way: 'down, which is found,', preset: 'auto', down: true, apart: 14, model: 'chi_tra_vert (fast)' },
  ] as const)('in lines that run $way are read as $preset by $model', async ({ preset, down, apart, model }) => {
    const { lines, engine } = await read(drawn(LINES, { down, apart }), preset)
    const texts = lines.map(({ text }) => text.replaceAll(' ', ''))
    expect(texts).toHaveLength(LINES.length)
    expect(errorRate([characterErrors(texts.join(''), LINES.join(''))])).toBeLessThan(MOST_WRONG)
    expect(engine?.model).toBe(model)
  })
})
