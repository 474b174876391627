import { describe, expect, it } from 'vitest'
import { changesToChoose, readingsBestFirst } from '../../shared/domain/choose-reading.ts'
import { bestReading, type Reading } from '../../shared/domain/reading.ts'
import { readingOf } from '../support/reader-builders.ts'

const now = '2026-03-01T00:00:00.000Z'
const old = readingOf({ at: '2026-01-01T00:00:00.000Z' })
const recent = readingOf({ at: '2026-02-01T00:00:00.000Z' })
const imported = readingOf({ kind: 'imported' })
const readings = [old, recent, imported]

function after(of: readonly Reading[], chosen: Reading | null): readonly Reading[] {
  const changes = changesToChoose(of, chosen?.id ?? null, now)
  return of.map((reading) => {
    const change = changes.find(({ id }) => id === reading.id)
    return change?.table === 'readings' ? (change.to ?? reading) : reading
  })
}

describe('choosing one of several readings', () => {
  it('offers them by kind, the newest first', () => {
    expect(readingsBestFirst(readings)).toEqual([imported, recent, old])
  })

  it('shows the one chosen, until another is, or the rule again', () => {
    expect(bestReading(readings)).toBe(imported)
    const first = after(readings, old)
    expect(bestReading(first)?.id).toBe(old.id)
    const second = after(first, recent)
    expect(bestReading(second)?.id).toBe(recent.id)
    expect(second.filter(({ chosen }) => chosen)).toHaveLength(1)
    expect(after(second, null)).toEqual(readings)
  })

  it('changes nothing where it is chosen already', () => {
    expect(changesToChoose(after(readings, old), old.id, now)).toEqual([])
    expect(changesToChoose(readings, null, now)).toEqual([])
  })
})
