import { expect, test } from 'vitest'
import { nextAfter } from '../../renderer/features/mentions/use-hand.ts'
import { idFrom, type MentionId } from '../../shared/domain/ids.ts'

const names = (...ids: readonly string[]) => ids.map((id) => ({ id: idFrom<MentionId>(id) }))
const QUEUE = names('a', 'b', 'c', 'd')

test.each([
  { at: 1, those: ['b'], next: 2, case: 'the one after' },
  { at: 0, those: ['a', 'b', 'd'], next: 2, case: 'the first after that was not answered with it' },
  { at: 3, those: ['d', 'c'], next: 1, case: 'the last one before, at the end' },
  { at: 2, those: ['a', 'b', 'c', 'd'], next: 2, case: 'where it was, when all are answered' },
])('an answer hands over $case', ({ at, those, next }) => {
  expect(nextAfter(QUEUE, at, names(...those))).toBe(next)
})
