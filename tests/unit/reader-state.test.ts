import { describe, expect, it } from 'vitest'
import { machineState, pageToShow, takesLines, textState } from '../../renderer/features/read/reader-state.ts'
import type { ReadingStatus } from '../../renderer/ports/services.ts'
import { idFrom, type PageId } from '../../shared/domain/ids.ts'
import type { ReadingRequest } from '../../shared/domain/job.ts'
import { lineOf, pageOf, readingOf } from '../support/reader-builders.ts'

const page = (name: string): PageId => idFrom(name)
const ready = <T>(value: T) => ({ status: 'ready', value }) as const
const plain = { reading: null, typing: false } as const

const request = (pageId: PageId, state: 'queued' | 'failed' = 'queued'): ReadingRequest => ({
  id: idFrom(`job-${pageId}`),
  kind: 'read',
  collectionId: idFrom('collection'),
  pageId,
  languages: ['vie'],
  requestedAt: '2026-01-01T00:00:00.000Z',
  priority: 2,
  state,
})

const status = (part: Partial<ReadingStatus>): ReadingStatus => ({
  state: 'running',
  progress: { done: 0, total: 1 },
  pages: new Map(),
  ...part,
})

describe('the page the reader shows', () => {
  const pages = ['a', 'b', 'c'].map((name) => pageOf({ id: page(name) }))

  it('is the one asked for, with its neighbours', () => {
    expect(pageToShow(pages, page('b'))).toEqual({
      page: pages[1],
      index: 1,
      count: 3,
      previous: pages[0],
      next: pages[2],
    })
  })

  it('is the first where none was asked for or that one is gone', () => {
    expect(pageToShow(pages, null)?.page).toBe(pages[0])
    expect(pageToShow(pages, page('gone'))?.previous).toBeNull()
  })

  it('is none for a unit without pages', () => {
    expect(pageToShow([], page('a'))).toBeNull()
  })
})

describe('how far the machine is with a page', () => {
  const none = { status: null, backlog: null, queue: [] }

  it('is at rest while nothing is asked', () => {
    expect(machineState(page('a'), none)).toEqual({ at: 'rest' })
  })

  it('is at work with its fraction, whatever else is known', () => {
    const working = status({ pages: new Map([[page('a'), 0.25]]) })
    expect(machineState(page('a'), { ...none, status: working, queue: [request(page('a'))] })).toEqual({
      at: 'work',
      fraction: 0.25,
    })
  })

  it('waits behind the pages asked for before it, and says when reading is paused', () => {
    const queue = [request(page('b')), request(page('a'))]
    const news = { ...none, status: status({ state: 'paused' }), queue }
    expect(machineState(page('a'), news)).toEqual({ at: 'waiting', before: 1, paused: true })
  })

  it('has failed when the request did, and waits again once it is asked for anew', () => {
    const failed = request(page('a'), 'failed')
    const backlog = { queued: 0, failed: [failed] }
    expect(machineState(page('a'), { ...none, backlog })).toEqual({ at: 'failed', request: failed })
    expect(machineState(page('a'), { ...none, backlog, queue: [request(page('a'))] }).at).toBe('waiting')
  })
})

describe('what stands beside the page', () => {
  const machine = readingOf({ kind: 'machine', lines: [lineOf([['Huế', 0.9]])] }) // prettier-ignore
  const person = readingOf({ kind: 'person', lines: [lineOf([['Huế', 1]])] }) // prettier-ignore

  it('is a place-holder until the store has told', () => {
    expect(textState({ status: 'loading' }, plain)).toEqual({ status: 'loading' })
  })

  it('is an offer to read where nothing was read', () => {
    expect(textState(ready([]), plain)).toEqual({ status: 'unread' })
  })

  it('is an empty sheet once a person begins to type there', () => {
    expect(textState(ready([]), { ...plain, typing: true })).toMatchObject({ status: 'ready', shown: null })
  })

  it('says so where the machine found no text', () => {
    const blank = readingOf({ kind: 'machine', lines: [{ text: ' ', box: null, words: [] }] })
    expect(textState(ready([blank]), plain)).toEqual({ status: 'empty', reading: blank })
    expect(textState(ready([blank]), { ...plain, typing: true }).status).toBe('ready')
  })

  it('keeps an empty text that a person left so', () => {
    const emptied = readingOf({ kind: 'person', lines: [{ text: '', box: null, words: [] }] })
    expect(textState(ready([machine, emptied]), plain)).toMatchObject({ status: 'ready', shown: emptied })
  })

  it('is the best reading, to be edited', () => {
    expect(textState(ready([machine]), plain)).toMatchObject({ shown: machine, readOnly: false })
    expect(textState(ready([machine, person]), plain)).toMatchObject({ shown: person, readOnly: false })
  })

  it('is only to be looked at when the machine’s text is chosen beside a person’s', () => {
    expect(textState(ready([machine, person]), { ...plain, reading: machine.id })).toMatchObject({
      shown: machine,
      readOnly: true,
    })
  })

  it('goes back to the best when the chosen one is gone', () => {
    expect(textState(ready([machine]), { ...plain, reading: person.id })).toMatchObject({
      shown: machine,
      readOnly: false,
    })
  })
})

describe('lines may be drawn and typed', () => {
  const machine = readingOf({ lines: [lineOf([['một', 90]])] })
  const person = readingOf({ id: idFrom('own'), kind: 'person', lines: [lineOf([['hai', 90]])] })

  it('on a page that nobody has read yet, and where no text was found', () => {
    expect(takesLines(textState(ready([]), plain))).toBe(true)
    expect(takesLines(textState(ready([readingOf({ lines: [] })]), plain))).toBe(true)
  })

  it('in the text of the page, not in one that is looked at beside it', () => {
    expect(takesLines(textState(ready([machine]), plain))).toBe(true)
    expect(takesLines(textState(ready([machine, person]), { reading: machine.id, typing: false }))).toBe(false)
  })

  it('not before the text is known', () => {
    expect(takesLines(textState({ status: 'loading' }, plain))).toBe(false)
  })
})
