import type { PageId, ReadingId } from '../../../shared/domain/ids.ts'
import type { ReadingRequest } from '../../../shared/domain/job.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { bestReading, type Reading } from '../../../shared/domain/reading.ts'
import type { ReadingBacklog } from '../../../shared/domain/repositories.ts'
import type { ReadingStatus } from '../../ports/services.ts'
import type { WatchState } from '../../ports/watch.ts'

/** The page the reader shows: the one asked for, else the first; with its neighbours. */
export interface PageInUnit {
  readonly page: Page
  readonly index: number
  readonly count: number
  readonly previous: Page | null
  readonly next: Page | null
}

/** null for a unit without pages. A page that is gone gives way to the first. */
export function pageToShow(pages: readonly Page[], wanted: PageId | null): PageInUnit | null {
  const index = Math.max(
    0,
    pages.findIndex((page) => page.id === wanted),
  )
  const page = pages[index]
  if (!page) return null
  return { page, index, count: pages.length, previous: pages[index - 1] ?? null, next: pages[index + 1] ?? null }
}

/** How far the machine is with a page. */
export type MachineState =
  | { readonly at: 'rest' }
  | { readonly at: 'waiting'; /** Pages before it. */ readonly before: number; readonly paused: boolean }
  | { readonly at: 'work'; /** 0 to 1. */ readonly fraction: number }
  | { readonly at: 'failed'; readonly request: ReadingRequest }

export interface MachineNews {
  readonly status: ReadingStatus | null
  readonly backlog: ReadingBacklog | null
  /** The requests that are served next, in order. */
  readonly queue: readonly ReadingRequest[]
}

export function machineState(pageId: PageId, news: MachineNews): MachineState {
  const fraction = news.status?.pages.get(pageId)
  if (fraction !== undefined) return { at: 'work', fraction }
  const before = news.queue.findIndex((request) => request.pageId === pageId)
  if (before >= 0) return { at: 'waiting', before, paused: news.status?.state === 'paused' }
  const request = news.backlog?.failed.find((each) => each.pageId === pageId)
  return request ? { at: 'failed', request } : { at: 'rest' }
}

/** What stands beside the page. */
export type TextState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  /** Nothing read yet: the machine's state says what to offer. */
  | { readonly status: 'unread' }
  /** The machine looked, and found no text. */
  | { readonly status: 'empty'; readonly reading: Reading }
  | {
      readonly status: 'ready'
      /** null while a person types the text of a page that has none. */
      readonly shown: Reading | null
      readonly readings: readonly Reading[]
      /** A person's text exists but another is being looked at: that one is only to be read. */
      readonly readOnly: boolean
    }

export interface TextChoice {
  /** The reading that the user asked to look at; null for the best. */
  readonly reading: ReadingId | null
  /** The user began to type a text where there is none. */
  readonly typing: boolean
}

export function textState(readings: WatchState<readonly Reading[]>, choice: TextChoice): TextState {
  if (readings.status !== 'ready') return readings
  const best = bestReading(readings.value)
  const chosen = readings.value.find(({ id }) => id === choice.reading) ?? best
  if (!best || !chosen) {
    return choice.typing ? { status: 'ready', shown: null, readings: [], readOnly: false } : { status: 'unread' }
  }
  if (best.kind !== 'person' && !choice.typing && isBlank(chosen)) return { status: 'empty', reading: chosen }
  return {
    status: 'ready',
    shown: chosen,
    readings: readings.value,
    readOnly: best.kind === 'person' && chosen.kind !== 'person',
  }
}

/** Whether a person may write lines: the text shown is the page's, or the page has none yet. */
export function takesLines(state: TextState): boolean {
  return state.status === 'ready' ? !state.readOnly : state.status === 'unread' || state.status === 'empty'
}

function isBlank(reading: Reading): boolean {
  return reading.lines.every((line) => line.text.trim() === '')
}
