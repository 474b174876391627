import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkTraineddata, codeOfModelFile } from '../../shared/formats/traineddata/check-traineddata.ts'

const model = gunzipSync(readFileSync('node_modules/@tesseract.js-data/kaz/4.0.0_best_int/kaz.traineddata.gz'))

/** A file with a table of 24 parts, of which those named are there, one byte each after it. */
function fileWith(parts: readonly number[], little = true): Uint8Array {
  const bytes = new Uint8Array(4 + 24 * 8 + parts.length)
  const view = new DataView(bytes.buffer)
  view.setInt32(0, 24, little)
  for (let part = 0; part < 24; part += 1) {
    const place = parts.indexOf(part)
    view.setBigInt64(4 + 8 * part, BigInt(place < 0 ? -1 : 4 + 24 * 8 + place), little)
  }
  return bytes
}

describe('the file of a model', () => {
  it('is taken when it has an LSTM part, and says its version', () => {
    expect(checkTraineddata(model)).toEqual({ version: expect.stringMatching(/^4\.00/) as string })
    expect(checkTraineddata(fileWith([17]))).toEqual({ version: '' })
    expect(checkTraineddata(fileWith([17], false))).toEqual({ version: '' })
  })

  it('of the old engine alone is refused', () => {
    expect(checkTraineddata(fileWith([0, 1, 3]))).toEqual({ fault: 'model-legacy' })
  })

  it('that was cut off is refused', () => {
    expect(checkTraineddata(model.subarray(0, 1000))).toEqual({ fault: 'model-torn' })
  })

  it('that is another file is refused, however short', () => {
    const others = ['', 'PK', 'not a model at all, but a text that is long enough for a table of offsets'.repeat(9)]
    for (const other of others)
      expect(checkTraineddata(new TextEncoder().encode(other))).toEqual({ fault: 'model-not' })
    expect(checkTraineddata(fileWith([]))).toEqual({ fault: 'model-not' })
  })
})

describe('the name of the file', () => {
  it('is the code of the language', () => {
    expect(codeOfModelFile('deu.traineddata')).toBe('deu')
    expect(codeOfModelFile('chi_tra_vert.traineddata.gz')).toBe('chi_tra_vert')
    expect(codeOfModelFile('C:\\models\\deu.traineddata')).toBe('deu')
  })

  it('is refused where it says no code, or one that would mean several', () => {
    for (const name of ['deu.zip', 'traineddata', '.traineddata', 'deu+fra.traineddata', 'a b.traineddata']) {
      expect(codeOfModelFile(name), name).toBeNull()
    }
  })
})
