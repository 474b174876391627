import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCer } from '../../electron/cli/cer.ts'
import { heardVoice } from '../support/heard-voice.ts'

/** Runs the command over two files with these contents; null leaves the file out. */
async function cer(truth: string | Uint8Array | null, read: string | Uint8Array | null, json = false) {
  const folder = await mkdtemp(join(tmpdir(), 'fonds-cer-'))
  const files = { truth: join(folder, 'truth.txt'), read: join(folder, 'read.txt') }
  if (truth !== null) await writeFile(files.truth, truth)
  if (read !== null) await writeFile(files.read, read)
  const { voice, results, said } = heardVoice()
  return { code: await runCer({ ...files, json }, voice), results, said: said.join('\n'), files }
}

test('the figures and the confusions are told', async () => {
  const { code, results } = await cer('the modern дѣло\nhere', 'the modem дело here')
  expect(code).toBe(0)
  expect(results).toEqual([
    'Character errors (CER): 15.00 % (3 of 20; wrong 2, missing 1, extra 0)',
    'Word errors (WER): 50.00 % (2 of 4; wrong 2, missing 0, extra 0)',
    'Character errors with old and modern Russian letters as one: 10.00 % (2 of 20)',
    'Most frequent confusions (true → read, times):',
    '  «rn» → «m»\t1',
    '  «ѣ» → «е»\t1',
  ])
})

test('a program gets them as JSON', async () => {
  const { results } = await cer('abc def', 'abd', true)
  expect(JSON.parse(results.join(''))).toEqual({
    characters: { rate: 4 / 7, errors: 4, length: 7, substituted: 0, missing: 4, extra: 0 },
    words: { rate: 1, errors: 2, length: 2, substituted: 1, missing: 1, extra: 0 },
    folded: { rate: 4 / 7, errors: 4, length: 7 },
    confusions: [
      { truth: 'c ', read: '', count: 1 },
      { truth: 'ef', read: '', count: 1 },
    ],
  })
})

test('a page on which nothing was read is all wrong, and no failure', async () => {
  const { code, results } = await cer('abc', '')
  expect(code).toBe(0)
  expect(results[0]).toContain('100.00 %')
})

test('a byte order mark is no letter', async () => {
  const { results } = await cer('\ufeffabc', 'abc')
  expect(results[0]).toContain('0.00 %')
})

test.each([
  { name: 'a file that is not there', truth: null, read: 'x', status: 2, words: 'could not be read' },
  {
    name: 'bytes that are no UTF-8',
    truth: 'x',
    read: Uint8Array.of(0xd0, 0x28),
    status: 1,
    words: 'no text in UTF-8',
  },
  { name: 'a picture', truth: Uint8Array.of(0x50, 0, 0), read: 'x', status: 1, words: 'no text in UTF-8' },
  { name: 'an empty true text', truth: ' \n', read: 'x', status: 1, words: 'has no text' },
  {
    name: 'a text too long',
    truth: 'x',
    read: 'x'.repeat(200_001),
    status: 1,
    words: 'longer than 200,000 characters',
  },
])('$name is named in words', async ({ truth, read, status, words }) => {
  const { code, results, said, files } = await cer(truth, read)
  expect(code).toBe(status)
  expect(results).toEqual([])
  expect(said).toContain(words)
  expect([files.truth, files.read].some((file) => said.includes(file))).toBe(true)
})
