import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createDjvuHost, type DjvuOptions } from '../../electron/host/djvu.ts'
import { djvuConverter } from '../../renderer/app/services/djvu-converter.ts'
import type { HostFetch } from '../../renderer/platform/host-client.ts'
import { decodeTiff } from '../../renderer/imaging/tiff-document.ts'
import { TiffFile } from '../../renderer/imaging/tiff-file.ts'
import { pageOffsets } from '../../renderer/imaging/tiff-tags.ts'
import { folderWith } from '../support/folders.ts'

const FOLDER = 'tests/fixtures/djvu'
const book = (): Blob => new Blob([readFileSync(`${FOLDER}/book.djvu`)])
const expected = JSON.parse(readFileSync(`${FOLDER}/book.json`, 'utf8')) as readonly {
  readonly width: number
  readonly height: number
  readonly rgb: string
}[]
/** Where DjVuLibre is not installed, what needs it is skipped. */
const installed = !spawnSync('ddjvu', ['--help']).error

function converter(options: DjvuOptions = {}) {
  const handle = createDjvuHost(options)
  const host: HostFetch = async (path, init) => {
    // `duplex` is asked for by Node when a body is a stream.
    const request = new Request(new URL(path, 'http://127.0.0.1/'), { ...init, duplex: 'half' } as RequestInit)
    return (await handle(request)) ?? new Response(null, { status: 404 })
  }
  return djvuConverter(host)
}

const left = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('fonds-djvu-'))

test.skipIf(!installed)('pages of DjVu look as ddjvu shows them, and bring their hidden text', async () => {
  const djvu = converter()
  expect(await djvu.pages(book(), { key: 'book' })).toBe(2)
  for (const [frame, page] of expected.entries()) {
    const { picture, text } = await djvu.page(book(), { key: 'book', frame })
    const file = await TiffFile.open(picture)
    const [offset = 0] = await pageOffsets(file)
    const pixels = await decodeTiff({ file, assets: '', directory: await file.directory(offset) }, 1)
    expect([pixels.width, pixels.height]).toEqual([page.width, page.height])
    const rgb = pixels.data.filter((_, i) => i % 4 !== 3)
    expect(Buffer.from(rgb).equals(gunzipSync(Buffer.from(page.rgb, 'base64')))).toBe(true)
    expect(text?.map((line) => line.text)).toEqual(frame === 0 ? ['Дело №"5"', 'Kính gửi ông'] : [])
  }
})

test.skipIf(!installed)('a file without a key is put away at once, and one that is gone is opened again', async () => {
  const before = left()
  const djvu = converter()
  await djvu.page(book(), { frame: 0 })
  expect(left()).toEqual(before)
  await djvu.pages(book(), { key: 'one' })
  for (const other of 'abcdefghi') await djvu.pages(book(), { key: other })
  expect((await djvu.page(book(), { key: 'one', frame: 1 })).picture.size).toBeGreaterThan(0)
})

test.skipIf(!installed)('a file that is damaged says so, as does a page that it has not', async () => {
  const djvu = converter()
  const torn = new Blob(['AT&TFORM\0\0\x12\x34DJVUINFO'])
  await expect(djvu.pages(torn, { key: 'torn' })).rejects.toMatchObject({ code: 'damaged-file' })
  await expect(djvu.page(book(), { key: 'book', frame: 7 })).rejects.toMatchObject({ code: 'damaged-file' })
})

test('where DjVuLibre is not installed, that is said', async () => {
  const djvu = converter({ programs: { ddjvu: 'no-such-ddjvu', djvused: 'no-such-djvused' } })
  await expect(djvu.pages(book(), { key: 'book' })).rejects.toMatchObject({ code: 'no-djvulibre' })
})

test('a program that hangs is ended', async () => {
  const hangs = join(await folderWith(), 'djvused')
  // It answers for its help, as the real one does, and then never again.
  writeFileSync(hangs, '#!/bin/sh\n[ "$1" = --help ] || exec sleep 600\n', { mode: 0o755 })
  const djvu = converter({ programs: { ddjvu: hangs, djvused: hangs }, patience: 200 })
  await expect(djvu.pages(book(), { key: 'book' })).rejects.toMatchObject({ code: 'decoder-stopped' })
})
