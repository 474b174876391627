import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { isCheckDue, type FixityCheck } from '../../shared/domain/fixity.ts'
import { idFrom, type CheckId, type NewId, type Sha256 } from '../../shared/domain/ids.ts'
import type { PageCopy } from '../../shared/domain/page-copy.ts'
import type { Imaging } from '../../renderer/imaging/index.ts'
import { createFixityService } from '../../renderer/app/services/fixity/fixity-service.ts'
import type { FixityStatus } from '../../renderer/ports/fixity.ts'
import { freshArchive } from '../support/archive.ts'
import { memoryTarget } from '../support/memory-target.ts'
import { releasedStore } from '../support/released-store.ts'
import { aCollection, aPage, AT, aUnit } from '../support/builders.ts'
import { sourceOf } from '../support/text-files.ts'

const shaOf = (text: string): Sha256 => idFrom<Sha256>(createHash('sha256').update(text).digest('hex'))
const hash: Imaging['hash'] = async (blob, context) => {
  const text = await blob.text()
  context?.signal?.throwIfAborted()
  return shaOf(text)
}

type Archive = Awaited<ReturnType<typeof freshArchive>>

async function archiveOf(texts: readonly string[]): Promise<Archive> {
  const archive = await freshArchive()
  const pages = texts.map((text, order) => aPage(`p${order}`, 'u', { order, original: shaOf(text) }))
  await archive.writer.apply([...puts('units', [aUnit('u')]), ...puts('pages', pages)])
  await archive.db.originals.bulkPut(texts.map(original))
  return archive
}

const original = (text: string) => ({ sha256: shaOf(text), bytes: new Blob([text]), mediaType: 'image/jpeg' })
const corrupt = (archive: Archive, text: string) =>
  archive.db.originals.put({ ...original(text), bytes: new Blob([`${text}!`]) })

const target = memoryTarget()

function serviceOf(archive: Archive, imaging: Pick<Imaging, 'hash'> = { hash }, busy = false) {
  return createFixityService(
    {
      repositories: archive,
      imaging,
      clock: { now: () => AT },
      newId: randomUUID as unknown as NewId,
      platform: { exportTarget: () => Promise.resolve(target) },
      released: () => releasedStore(archive),
      isBusy: () => busy,
    },
    5,
  )
}

const stateOf = (service: ReturnType<typeof serviceOf>): FixityStatus => {
  let now: FixityStatus = { state: 'idle' }
  service.status().subscribe(
    (status) => (now = status),
    () => undefined,
  )()
  return now
}

async function checked(service: ReturnType<typeof serviceOf>): Promise<void> {
  await service.start()
  await expect.poll(() => stateOf(service).state).toBe('idle')
}

const TEXTS = Array.from({ length: 30 }, (_, index) => `scan ${index}`)

describe('a check of the originals', () => {
  test('finds nothing where every byte is as it came in', async () => {
    const archive = await archiveOf(TEXTS)
    await checked(serviceOf(archive))
    const [check] = await archive.fixity.checks()
    const bytes = TEXTS.join('').length
    expect(check).toMatchObject({ state: 'done', total: 30, done: 30, bytes, faults: 0, finishedAt: AT })
    expect(await archive.fixity.findings(check!.id)).toEqual([])
  })

  test('finds what is damaged, with what it is now, and what is missing, also among copies', async () => {
    const archive = await archiveOf(TEXTS)
    const page = aPage('p0', 'u', { original: shaOf('scan 0') })
    const copy: PageCopy = {
      role: 'access',
      original: shaOf('copy'),
      frame: 0,
      mediaType: 'image/png',
      size: page.size,
      path: 'access/0.png',
    }
    await archive.writer.apply(puts('pages', [{ ...page, copies: [copy] }]))
    await archive.db.originals.put(original('copy'))
    await corrupt(archive, 'scan 7')
    await corrupt(archive, 'copy')
    await archive.db.originals.delete(shaOf('scan 9'))
    await checked(serviceOf(archive))
    const [check] = await archive.fixity.checks()
    expect(check).toMatchObject({ total: 31, done: 31, faults: 3 })
    const findings = await archive.fixity.findings(check!.id)
    expect(new Map(findings.map(({ sha256, fault, found }) => [sha256, [fault, found]]))).toEqual(
      new Map([
        [shaOf('scan 7'), ['damaged', shaOf('scan 7!')]],
        [shaOf('copy'), ['damaged', shaOf('copy!')]],
        [shaOf('scan 9'), ['missing', undefined]],
      ]),
    )
    const pages = await archive.fixity.pagesWith([shaOf('copy'), shaOf('scan 9')])
    expect([...pages.values()].map((those) => those.map(({ id }) => id))).toEqual([['p0'], ['p9']])
  })

  test('that was paused goes on where it was, also in a window opened later', async () => {
    const archive = await archiveOf(TEXTS)
    const seen: string[] = []
    let release = (): void => undefined
    const slow: Imaging['hash'] = async (blob, context) => {
      const sha = await hash(blob, context)
      seen.push(sha)
      if (seen.length === 13) await new Promise<void>((resolve) => (release = resolve))
      context?.signal?.throwIfAborted()
      return sha
    }
    const first = serviceOf(archive, { hash: slow })
    await first.start()
    await expect.poll(() => seen.length).toBe(13)
    const paused = first.pause()
    release()
    await paused
    expect(stateOf(first)).toMatchObject({ state: 'paused', check: { done: 8, total: 30 } })
    seen.length = 0
    const later = serviceOf(archive, {
      hash: async (blob) => {
        const sha = await hash(blob)
        seen.push(sha)
        return sha
      },
    })
    later.attend()()
    await expect.poll(() => stateOf(later).state).toBe('paused')
    await checked(later)
    expect(seen).toHaveLength(22)
    expect(await archive.fixity.checks()).toMatchObject([{ state: 'done', done: 30 }])
  })

  test('that a closed window stopped goes on by itself', async () => {
    const archive = await archiveOf(TEXTS)
    const left: FixityCheck = {
      id: idFrom<CheckId>('left'),
      startedAt: AT,
      state: 'running',
      total: 30,
      done: 29,
      bytes: 1,
      after: [...TEXTS.map(shaOf)].sort().at(-2)!,
      faults: 0,
    }
    await archive.fixity.put(left)
    const stop = serviceOf(archive).attend()
    await expect.poll(async () => (await archive.fixity.checks())[0]).toMatchObject({ state: 'done', done: 30 })
    stop()
  })

  test('that is cancelled keeps what it had found, and the next one begins anew', async () => {
    const archive = await archiveOf(TEXTS)
    let calls = 0
    const service = serviceOf(archive, {
      hash: (blob, context) => {
        calls += 1
        return calls > 9
          ? new Promise((_resolve, reject) =>
              context?.signal?.addEventListener('abort', () => reject(context.signal?.reason as Error)),
            )
          : hash(blob)
      },
    })
    await service.start()
    await expect.poll(() => calls).toBe(10)
    await service.cancel()
    expect(stateOf(service)).toEqual({ state: 'idle' })
    expect(await archive.fixity.checks()).toMatchObject([{ state: 'cancelled', done: 8, finishedAt: AT }])
    await checked(serviceOf(archive))
    expect((await archive.fixity.checks()).map(({ state }) => state).sort()).toEqual(['cancelled', 'done'])
  })
})

describe('the habit of checking', () => {
  const done = (startedAt: string): FixityCheck => ({
    id: idFrom<CheckId>(startedAt),
    startedAt,
    state: 'done',
    total: 1,
    done: 1,
    bytes: 1,
    after: null,
    faults: 0,
  })

  test('a check is due so many days after the last one that came to its end', () => {
    const checks = [
      done('2026-01-01T00:00:00.000Z'),
      { ...done('2026-01-20T00:00:00.000Z'), state: 'cancelled' } as const,
    ]
    expect(isCheckDue(checks, 30, '2026-01-30T23:00:00.000Z')).toBe(false)
    expect(isCheckDue(checks, 30, '2026-01-31T00:00:00.000Z')).toBe(true)
    expect(isCheckDue([], 365, '2026-01-01T00:00:00.000Z')).toBe(true)
  })

  test('begins a check by itself once it was chosen, and not while something else is at work', async () => {
    const archive = await archiveOf(['a'])
    const busy = serviceOf(archive, { hash }, true)
    await busy.setHabit(30)
    expect(await busy.habit()).toBe(30)
    const stopBusy = busy.attend()
    const stop = serviceOf(archive).attend()
    await expect.poll(async () => (await archive.fixity.checks()).map(({ state }) => state)).toEqual(['done'])
    stop()
    stopBusy()
  })

  test('is off until it is chosen', async () => {
    expect(await serviceOf(await archiveOf(['a'])).habit()).toBeNull()
  })
})

test('good copies found in a folder are put in place of what is damaged or missing', async () => {
  const archive = await archiveOf(['a', 'b', 'c'])
  await corrupt(archive, 'a')
  await archive.db.originals.delete(shaOf('b'))
  const service = serviceOf(archive)
  await checked(service)
  const [check] = await archive.fixity.checks()
  const source = sourceOf({ 'old/a.jpg': 'a', 'old/x.jpg': 'other', 'old/b.jpg': 'b, changed' })
  const looked: number[] = []
  const context = { signal: new AbortController().signal, onLooked: (files: number) => void looked.push(files) }
  expect(await service.mend(check!.id, source, context)).toEqual({ looked: 3, mended: 1 })
  expect(looked).toEqual([1, 2, 3])
  expect(await (await archive.originals.read(shaOf('a'))).text()).toBe('a')
  const findings = await archive.fixity.findings(check!.id)
  expect(findings.filter(({ mendedAt }) => mendedAt).map(({ sha256 }) => sha256)).toEqual([shaOf('a')])
  expect((await archive.db.originals.get(shaOf('a')))?.mediaType).toBe('image/jpeg')
})

test('the report names each fault with the pages that have the file', async () => {
  const archive = await archiveOf(['a', 'b', 'c'])
  await archive.writer.apply(puts('collections', [aCollection({ name: 'Thư, "Huế"' })]))
  await corrupt(archive, 'b')
  const service = serviceOf(archive)
  await checked(service)
  const [check] = await archive.fixity.checks()
  expect(await service.report(check!, new AbortController().signal)).toEqual(['fixity-2026-01-02.csv'])
  const [header, row, ...rest] = (target.visible.get('fixity-2026-01-02.csv') ?? '').trimEnd().split('\r\n')
  expect(header).toBe('\uFEFFsha256,fault,found,file,page,unit,identifier,collection,checked,mended,unsaid')
  expect(row).toBe(`${shaOf('b')},damaged,${shaOf('b!')},p1.jpg,1,u,,"Thư, ""Huế""",${AT},,`)
  expect(rest).toEqual([])
})
