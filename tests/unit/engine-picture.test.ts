import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { passedCopy } from '../../renderer/imaging/prepare/passed-bytes.ts'
import { pictureForEngine, workerWithPictures } from '../../scripts/assets/lib/engine-picture.mjs'
import { wordsOfEngine } from '../../scripts/assets/lib/engine-words.mjs'
import { openEngineCore, type EngineApi, type EngineCore } from '../support/engine-core.ts'
import { hasProgram } from '../support/tools.ts'

const require = createRequire(import.meta.url)

let engine: EngineCore
let api: EngineApi

function drawn(text: string): Uint8Array {
  const font = ['-font', 'DejaVu-Serif', '-pointsize', '34', '-fill', 'black']
  const { stdout } = spawnSync('convert', [
    '-size',
    '900x200',
    'xc:white',
    ...font,
    '-annotate',
    '+60+110',
    text,
    'pgm:-',
  ])
  return stdout
}

/** What the engine reads of a picture that it is given in this way. */
function readBy(give: () => void): string {
  give()
  api.Recognize(null)
  return wordsOfEngine(engine, api)
}

const given = (picture: Uint8Array) => pictureForEngine(engine, api, { picture, exif: 1, angle: 0 })

describe.skipIf(!hasProgram('convert', '--version'))('a picture for the engine', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    ;({ engine, api } = await openEngineCore())
  })

  test('is read as one that was written as its file', () => {
    const picture = drawn('Minutes of the committee')
    const own = readBy(() => given(passedCopy(picture)))
    const written = readBy(() => {
      engine.FS.writeFile('/input', picture)
      api.SetImageFile(1, 0)
      engine.FS.unlink('/input')
    })
    expect(own).toContain('committee')
    expect(own).toBe(written)
  })

  test('is gone when the engine has seen it, and the next one is read', () => {
    const [one, other] = [drawn('read and signed at Hanoi'), drawn('by three of its members')].map(passedCopy)
    if (!one || !other) throw new Error('nothing drawn')
    expect(readBy(() => given(one))).toContain('Hanoi')
    expect(one).toHaveLength(0)
    expect(engine.FS.readdir('/')).not.toContain('input')
    expect(readBy(() => given(other))).toContain('members')
  })

  test('that is none is refused, and the next one is read', () => {
    expect(() => given(passedCopy(new Uint8Array([1, 2, 3])))).toThrow('Error attempting to read image.')
    expect(readBy(() => given(passedCopy(drawn('read and signed'))))).toContain('signed')
  })
})

test('the worker of the package takes pictures so, and another one is refused', () => {
  const made = workerWithPictures(readFileSync(require.resolve('tesseract.js/dist/worker.min.js'), 'utf8'))
  expect(made).toContain('else return self.fondsPicture(t,e,{picture:r,exif:h,angle:o});')
  expect(made.startsWith('self.fondsPicture=function pictureForEngine(')).toBe(true)
  expect(() => workerWithPictures('self.onmessage = 1')).toThrow('in no place that is known')
})
