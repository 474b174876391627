import { describe, expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import {
  likelyRole,
  makeCopy,
  mayLookAlike,
  openPairs,
  sameBytes,
  skippedFiles,
  tellApart,
} from '../../shared/domain/duplicates.ts'
import { idFrom, type PageId, type Sha256 } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import { fingerprintOf, LIKELY_SAME } from '../../shared/pictures/fingerprint.ts'
import { likenessOf, prepared } from '../../shared/pictures/likeness.ts'
import { nearPairs } from '../../shared/pictures/near-pairs.ts'
import { createDuplicateService, type DuplicateDeps } from '../../renderer/app/services/duplicates/duplicate-service.ts'
import type { DuplicateSearch } from '../../renderer/ports/duplicates.ts'
import { freshArchive } from '../support/archive.ts'
import { aPage, anImport, AT, aUnit, COLLECTION } from '../support/builders.ts'
import { drawnPage, type Scanning } from '../support/drawn-pages.ts'

const pageId = (id: string) => idFrom<PageId>(id)
const sha = (text: string) => idFrom<Sha256>(text)
const mapOf = (pages: readonly Page[]) => new Map(pages.map((page) => [page.id, page]))

describe('pages of the same bytes', () => {
  test('are those of the same picture of the same file, but for parts cut from it', () => {
    const cut = { crop: { x: 0, y: 0, w: 0.5, h: 1 } } as unknown as NonNullable<Page['edits']>
    const pages = [
      aPage('a', 'u', { original: sha('one') }),
      aPage('b', 'u', { original: sha('one') }),
      aPage('c', 'u', { original: sha('one'), frame: 1 }),
      aPage('d', 'u', { original: sha('one'), edits: cut }),
    ]
    expect(sameBytes(pages)).toEqual([{ one: 'a', other: 'b', by: { kind: 'bytes' } }])
  })
})

test('pages of other proportions, and parts of one picture, are not compared', () => {
  const page = aPage('a', 'u')
  expect(mayLookAlike(page, aPage('b', 'u', { size: { width: 500, height: 690 } }))).toBe(true)
  expect(mayLookAlike(page, aPage('b', 'u', { size: { width: 1400, height: 1000 } }))).toBe(false)
  expect(mayLookAlike(page, { ...page, id: pageId('b') })).toBe(false)
})

describe('a pair', () => {
  const [one, other] = [aPage('a', 'u'), aPage('b', 'v')]
  const pair = { one: one.id, other: other.id, by: { kind: 'looks', likeness: 0.9 } } as const

  test('is open until its pages are told apart or one is gone', () => {
    expect(openPairs([pair], mapOf([one, other]))).toEqual([{ pair, one, other }])
    expect(openPairs([pair], mapOf([one]))).toEqual([])
    const [change] = tellApart({ pair, one, other })
    expect(openPairs([pair], mapOf([change!.to as Page, other]))).toEqual([])
  })

  test('becomes one page with two files, and the other page goes to the trash', () => {
    const holder = { unit: aUnit('v'), pages: [other, aPage('c', 'v', { order: 1 })] }
    const changes = makeCopy({ to: one, from: other, role: 'access', holder }, AT)
    expect(changes).toMatchObject([
      { table: 'pages', id: 'a', to: { copies: [{ role: 'access', original: other.original, path: 'b.jpg' }] } },
      { table: 'pages', id: 'b', to: { deletedAt: AT } },
    ])
    const whole = makeCopy({ to: one, from: other, role: 'access', holder: { ...holder, pages: [other] } }, AT)
    expect(whole[1]).toMatchObject({ table: 'units', id: 'v', to: { deletedAt: AT } })
  })

  test('has one master: the larger picture', () => {
    const small = aPage('s', 'u', { size: { width: 100, height: 140 } })
    expect([likelyRole(one.size, small.size), likelyRole(small.size, one.size)]).toEqual(['access', 'master'])
    const holder = { unit: aUnit('v'), pages: [other] }
    expect(makeCopy({ to: one, from: other, role: 'master', holder }, AT)[0]).toMatchObject({ to: { role: 'access' } })
  })
})

test('what imports left out is told, the latest first', () => {
  const duplicates = [{ file: 'b.jpg', first: 'a.jpg' }]
  const records = [
    anImport('old', { startedAt: '2026-01-01T00:00:00.000Z', duplicates }),
    anImport('new', { startedAt: '2026-02-01T00:00:00.000Z', duplicates: [{ file: 'c.jpg', first: 'a.jpg' }] }),
  ]
  expect(skippedFiles(records).map(({ file, first }) => [file, first])).toEqual([
    ['c.jpg', 'a.jpg'],
    ['b.jpg', 'a.jpg'],
  ])
})

describe('the search', () => {
  /** Pages are drawn from what their thumbnails say, by the rules that the workers use. */
  const drawn = async (blob: Blob) => {
    const [text, scanning] = JSON.parse(await blob.text()) as [number, Scanning]
    return drawnPage(text, scanning)
  }
  const imaging: DuplicateDeps['imaging'] = {
    fingerprint: async (blob) => fingerprintOf(await drawn(blob)),
    nearPairs: (fingerprints) => Promise.resolve(nearPairs(fingerprints, { most: LIKELY_SAME, perPage: 9 })),
    likeness: async (one, others) => {
      const first = prepared(await drawn(one))
      return Promise.all(others.map(async (other) => likenessOf(first, prepared(await drawn(other)))))
    },
  }

  const PICTURES: Readonly<Record<string, [number, Scanning]>> = {
    first: [1, {}],
    again: [1, { dx: 2, noise: 12 }],
    second: [2, {}],
    blank: [3, { blank: true }],
    'blank too': [4, { blank: true }],
    trashed: [2, { dx: 1 }],
  }

  async function archiveOfScans() {
    const archive = await freshArchive()
    const names = Object.keys(PICTURES)
    const pages = names.map((name) => aPage(name, `u-${name}`, { size: { width: 226, height: 320 } }))
    const units = names.map((name) => aUnit(`u-${name}`, name === 'trashed' ? { deletedAt: AT } : {}))
    await archive.writer.apply([...puts('units', units), ...puts('pages', pages)])
    const asked: string[] = []
    const images: DuplicateDeps['images'] = {
      thumbnail: (page) => {
        asked.push(page.id)
        return Promise.resolve(new Blob([JSON.stringify(PICTURES[page.id])]))
      },
    }
    const service = createDuplicateService({ repositories: archive, imaging, images })
    const told: DuplicateSearch[] = []
    service.status().subscribe(
      (status) => told.push(status),
      () => undefined,
    )
    return { archive, service, told, asked }
  }

  test('finds scans of one page, by fingerprints that it learns and keeps', async () => {
    const { archive, service, told, asked } = await archiveOfScans()
    await service.search(COLLECTION)
    expect(told.at(-1)).toMatchObject({
      state: 'done',
      pairs: [{ one: 'again', other: 'first', by: { kind: 'looks' } }],
    })
    expect(new Set(told.flatMap((each) => (each.state === 'running' ? [each.stage] : [])))).toEqual(
      new Set(['fingerprints', 'compare']),
    )
    expect((await archive.pages.get(pageId('first')))?.fingerprint).toMatch(/^[0-9a-f]{16}$/)
    asked.length = 0
    await service.search(COLLECTION)
    expect(new Set(asked)).toEqual(new Set(['first', 'again']))
  })

  test('ends at once when it is cancelled', async () => {
    const { service, told } = await archiveOfScans()
    const searched = service.search(COLLECTION)
    service.cancel()
    await searched
    expect(told.at(-1)).toEqual({ state: 'none' })
  })
})
