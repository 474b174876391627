import { describe, expect, it } from 'vitest'
import { createAutosave, type Later } from '../../renderer/features/read/autosave.ts'
import { draftAfter, draftLines, NO_DRAFT, type Draft, type DraftEvent } from '../../renderer/features/read/draft.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { readingText } from '../../shared/domain/reading.ts'
import { lineOf } from '../support/reader-builders.ts'

const machine = [lineOf([['le', 0.9], ['maire', 0.9]], 0.1), lineOf([['Hué', 0.9]], 0.2)] // prettier-ignore
const after = (...events: readonly DraftEvent[]): Draft => events.reduce(draftAfter, NO_DRAFT)
const stored = (lines: readonly Line[]): DraftEvent => ({ type: 'stored', lines })
const typed = (text: string): DraftEvent => ({ type: 'typed', text })
const saved = (text: string, changed = true): DraftEvent => ({ type: 'saved', text, changed })
const plain = (text: string): readonly Line[] => text.split('\n').map((line) => ({ text: line, box: null, words: [] }))

describe('a text being typed', () => {
  it('is laid over the reading, whose untouched lines stay whole', () => {
    const draft = after(stored(machine), typed('Le maire\nHué'))
    const lines = draftLines(draft, machine)
    expect(lines[0]?.box).toEqual(machine[0]?.box)
    expect(lines[1]).toBe(machine[1])
  })

  it('is whole again when it is typed back, even after it was stored', () => {
    const first = draftAfter(after(stored(machine), typed('x\nHué')), saved('x\nHué'))
    const second = draftAfter(draftAfter(first, stored(draftLines(first, machine))), typed('le maire\nHué'))
    expect(draftLines(second, plain('x\nHué'))).toEqual(machine)
  })

  it('is not replaced by what comes from the store before it is stored', () => {
    const draft = after(stored(machine), typed('mine'), stored(plain('another run')))
    expect(draft).toMatchObject({ typed: 'mine', dirty: true })
    expect(readingText({ lines: draftLines(draft, plain('another run')) })).toBe('mine')
  })

  it('gives way to the store once its own text has come back', () => {
    const draft = after(stored(machine), typed('mine'), saved('mine'))
    expect(draft).toMatchObject({ typed: 'mine', dirty: false })
    expect(draftAfter(draft, stored(plain('mine')))).toMatchObject({ typed: null, expected: [] })
  })

  it('stays when an older text of ours comes back while a newer is being stored', () => {
    const draft = after(stored(machine), typed('a'), saved('a'), typed('ab'), saved('ab'), stored(plain('a')))
    expect(draft.typed).toBe('ab')
    expect(draftAfter(draft, stored(plain('ab'))).typed).toBeNull()
  })

  it('gives way to an undo', () => {
    const own = after(stored(machine), typed('mine'), saved('mine'), stored(plain('mine')))
    expect(draftAfter(own, stored(machine))).toEqual({ ...NO_DRAFT, base: machine })
  })

  it('is no draft when it is the stored text already', () => {
    expect(after(stored(machine), typed('le maire\nHué'), saved('le maire\nHué', false))).toMatchObject({
      typed: null,
      dirty: false,
      expected: [],
    })
  })
})

function clock() {
  let now = 0
  let timers: { at: number; work: () => void }[] = []
  const later: Later = (work, ms) => {
    const timer = { at: now + ms, work }
    timers.push(timer)
    return () => {
      timers = timers.filter((each) => each !== timer)
    }
  }
  const pass = async (ms: number): Promise<void> => {
    now += ms
    const due = timers.filter((timer) => timer.at <= now)
    timers = timers.filter((timer) => timer.at > now)
    for (const timer of due) timer.work()
    await new Promise((done) => setTimeout(done, 0))
  }
  return { later, pass }
}

function keeper(save: (text: string) => Promise<boolean>) {
  const time = clock()
  const kept: string[] = []
  const errors: unknown[] = []
  const autosave = createAutosave({
    save,
    onSaved: (text) => kept.push(text),
    onFailed: (error) => errors.push(error),
    later: time.later,
  })
  return { autosave, kept, errors, pass: time.pass }
}

describe('saving by itself', () => {
  it('keeps a burst of typing as one text, when it rests', async () => {
    const { autosave, kept, pass } = keeper(() => Promise.resolve(true))
    for (const text of ['a', 'ab', 'abc']) {
      autosave.note(text)
      await pass(300)
    }
    expect(kept).toEqual([])
    await pass(300)
    expect(kept).toEqual(['abc'])
  })

  it('does not wait for a rest longer than five seconds', async () => {
    const { autosave, kept, pass } = keeper(() => Promise.resolve(true))
    for (let index = 0; index < 11; index += 1) {
      autosave.note(String(index))
      await pass(500)
    }
    expect(kept).toEqual(['9'])
  })

  it('saves at once when asked, and once only', async () => {
    const { autosave, kept, pass } = keeper(() => Promise.resolve(true))
    autosave.note('a')
    expect(await autosave.flush()).toBe(true)
    expect(await autosave.flush()).toBe(true)
    await pass(6000)
    expect(kept).toEqual(['a'])
  })

  it('keeps a text that could not be saved, and tries again', async () => {
    let full = true
    const { autosave, kept, errors } = keeper(() => (full ? Promise.reject(new Error('full')) : Promise.resolve(true)))
    autosave.note('a')
    expect(await autosave.flush()).toBe(false)
    expect(errors).toHaveLength(1)
    full = false
    expect(await autosave.flush()).toBe(true)
    expect(kept).toEqual(['a'])
  })

  it('saves what was typed during a save, after it', async () => {
    const finish: (() => void)[] = []
    const { autosave, kept } = keeper(() => new Promise((done) => finish.push(() => done(true))))
    autosave.note('a')
    const first = autosave.flush()
    await Promise.resolve()
    autosave.note('ab')
    const second = autosave.flush()
    finish[0]?.()
    await first
    await new Promise((done) => setTimeout(done, 0))
    finish[1]?.()
    await second
    expect(kept).toEqual(['a', 'ab'])
  })
})
