import { spawnSync } from 'node:child_process'
import { afterAll, describe, expect, test } from 'vitest'
import { characterErrors, errorRate } from '../../shared/text/cer.ts'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import { drawnGrey, realEngine, typefaceFor } from '../support/real-engine.ts'

/** A typeface of the machine that has Chinese characters, such as Debian's fonts-arphic-uming. */
const typeface = typefaceFor(':lang=zh-tw')

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
  return drawnGrey([...look, ...pieces, down ? '+append' : '-append', '-border', '60'])
}

const engine = realEngine()
afterAll(() => engine.end())

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
    const read = await engine.read(drawn(LINES, { down, apart }), { languages: ['chi_tra'], preset })
    const texts = read.lines.map(({ text }) => text.replaceAll(' ', ''))
    expect(texts).toHaveLength(LINES.length)
    expect(errorRate([characterErrors(texts.join(''), LINES.join(''))])).toBeLessThan(MOST_WRONG)
    expect(read.engine?.model).toBe(model)
  })
})

const canDraw = !spawnSync('convert', ['--version']).error

test.skipIf(!canDraw)(
  'columns with ruled lines between are found, and read from the right',
  { timeout: 120_000 },
  async () => {
    const page = drawnGrey(['tests/fixtures/layers/columns.png', '-colorspace', 'Gray'])
    const read = await engine.read(page, { languages: ['chi_tra'] })
    const texts = read.lines.map(({ text }) => text.replaceAll(' ', ''))
    // The fifth is of characters of Nôm, which the model does not know.
    const truth = ['南國山河南帝居', '截然定分在天書', '如何逆虜來侵犯', '汝等行看取敗虛']
    expect(read.engine?.model).toBe('chi_tra_vert (fast)')
    expect(errorRate(truth.map((line, at) => characterErrors(texts[at] ?? '', line)))).toBeLessThan(0.35)
  },
)
