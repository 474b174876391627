import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runPlacesIn } from '../../electron/cli/places-in.ts'
import { heardVoice } from '../support/heard-voice.ts'

const NO_BUNDLE = '/nowhere'
const asked = { language: null, year: null, near: null, json: true }

test('a text that is not there, or is none, is refused by name before the gazetteer is opened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fonds-places-in-'))
  const { voice, results, said } = heardVoice()
  expect(await runPlacesIn({ ...asked, file: join(folder, 'letter.txt') }, NO_BUNDLE, voice)).toBe(2)
  const picture = join(folder, 'scan.txt')
  await writeFile(picture, new Uint8Array([0xff, 0xd8, 0xff, 0x00]))
  expect(await runPlacesIn({ ...asked, file: picture }, NO_BUNDLE, voice)).toBe(1)
  expect(results).toEqual([])
  expect(said[0]).toContain('letter.txt')
  expect(said[1]).toContain('scan.txt')
})
