import { expect, test } from 'vitest'
import { usedValues } from '../../renderer/features/describe/used-values.ts'
import { changedUnits } from '../../shared/domain/changed-units.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { machineValueCount } from '../../shared/domain/vouch.ts'
import { AT, aDescription, aUnit } from '../support/builders.ts'
import { seededRandom } from '../support/seeded-random.ts'

const ids = (units: readonly Unit[]) => units.map(({ id }) => String(id))

test('what came, went and was changed is told, what only moved or stayed is not', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => aUnit(id)) as [Unit, Unit, Unit, Unit]
  const changed = { ...b, order: 7 }
  const { gone, come } = changedUnits([a, b, c], [a, c, changed, d])
  expect([ids(gone), ids(come)]).toEqual([['b'], ['b', 'd']])
  expect(changedUnits([a, b], [a, b])).toEqual({ gone: [], come: [] })
  expect(ids(changedUnits([], [a, b]).come)).toEqual(['a', 'b'])
})

/** A unit that counts how often its description is looked at. */
function watchedUnit(id: string, subject: string, looks: { count: number }): Unit {
  const description = aDescription({ subject })
  return Object.defineProperty({ ...aUnit(id) }, 'description', {
    enumerable: true,
    get: () => {
      looks.count += 1
      return description
    },
  })
}

test.each([
  [
    'values that are offered',
    () => {
      const used = usedValues()
      return (units: readonly Unit[]) => used.of('subject', units)
    },
  ],
  ['values that wait for a person', machineValueCount],
])('%s: a change of one unit among a thousand looks at that one alone', (_, follow) => {
  // prettier-ignore
  const looks = { count: 0 }
  const units = Array.from({ length: 1000 }, (_none, at) => watchedUnit(`u${at}`, `s${at % 7}`, looks))
  const ask = follow()
  ask(units)
  expect(looks.count).toBe(1000)
  ask(units.with(400, watchedUnit('u400', 'new', looks)))
  expect(looks.count).toBeLessThan(1004)
})

test('after any changes the same is offered and waits as if all had been counted', () => {
  const random = seededRandom(3)
  const [used, waiting] = [usedValues(), machineValueCount()]
  const made = (at: number): Unit => {
    const by = random() < 0.3 ? ({ by: 'machine', at: AT, engine: 'E' } as const) : ({ by: 'person', at: AT } as const)
    return aUnit(`u${at}`, { description: { subject: [{ text: `s${Math.floor(random() * 5)}`, by }] } })
  }
  let units: readonly Unit[] = []
  for (let step = 0; step < 60; step += 1) {
    const at = Math.floor(random() * (units.length + 1))
    const gone = Math.floor(random() * 3)
    units = units.toSpliced(at, gone, ...Array.from({ length: Math.floor(random() * 4) }, () => made(step)))
    const anew = usedValues().of('subject', units)
    expect([...used.of('subject', units)].sort()).toEqual([...anew].sort())
    const count = (text: string) => units.filter(({ description }) => description.subject?.[0]?.text === text).length
    const counts = used.of('subject', units).map(count)
    expect(counts).toEqual(counts.toSorted((one, other) => other - one))
    expect(waiting(units)).toBe(machineValueCount()(units))
    expect(waiting(units)).toBe(units.filter(({ description }) => description.subject?.[0]?.by.by === 'machine').length)
  }
})

test('a value that no unit has any more is not offered', () => {
  const used = usedValues()
  const unit = aUnit('a', { description: aDescription({ subject: 'tea' }) })
  expect(used.of('subject', [unit])).toEqual(['tea'])
  expect(used.of('subject', [])).toEqual([])
})
