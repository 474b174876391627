import { describe, expect, it } from 'vitest'
import { changesToGoBack, changesToStore } from '../../shared/domain/person-text.ts'
import { idFrom, type NewId } from '../../shared/domain/ids.ts'
import { lineOf, pageOf, readingOf } from '../support/reader-builders.ts'

const newId: NewId = () => idFrom('fresh')
const making = { now: '2026-03-01T00:00:00.000Z', newId }
const page = pageOf()
const lines = [lineOf([['le', 0.9], ['maire', 0.4]], 0.1), lineOf([['Hué', 0.9]], 0.2)] // prettier-ignore
const machine = readingOf({ lines, languages: ['fra'] })
const person = readingOf({ kind: 'person', lines })

describe('storing what a person typed', () => {
  it('makes a reading of its own beside the machine’s, with the boxes of its lines', () => {
    const changes = changesToStore({ text: 'Le maire\nHué', base: lines }, { page, readings: [machine] }, making)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      table: 'readings',
      id: 'fresh',
      to: { kind: 'person', engine: null, languages: ['fra'], confidence: null, at: making.now },
    })
    expect(changes[0]?.to).toMatchObject({ lines: [{ text: 'Le maire', box: lines[0]?.box }, lines[1]] })
  })

  it('goes on with the person’s reading where there is one', () => {
    const [change] = changesToStore({ text: 'x', base: lines }, { page, readings: [machine, person] }, making)
    expect(change?.id).toBe(person.id)
  })

  it('stores nothing when the text is the page’s already', () => {
    const text = 'le maire\nHué'
    expect(changesToStore({ text, base: lines }, { page, readings: [machine] }, making)).toEqual([])
    expect(changesToStore({ text, base: lines }, { page, readings: [machine, person] }, making)).toEqual([])
  })

  it('stores nothing for a page without text in which nothing was typed', () => {
    expect(changesToStore({ text: '', base: [] }, { page, readings: [] }, making)).toEqual([])
    expect(changesToStore({ text: 'a', base: [] }, { page, readings: [] }, making)).toHaveLength(1)
  })

  it('keeps a text that a person emptied', () => {
    const [change] = changesToStore({ text: '', base: lines }, { page, readings: [machine] }, making)
    expect(change?.to).toMatchObject({ lines: [{ text: '' }] })
  })
})

describe('going back to the machine’s text', () => {
  it('takes away what the person typed and nothing else', () => {
    expect(changesToGoBack([machine, person])).toEqual([{ table: 'readings', id: person.id, to: null }])
    expect(changesToGoBack([machine])).toEqual([])
  })
})
