import { expect, test } from 'vitest'
import { ofChanges, rarely } from '../../renderer/app/services/intake/rarely.ts'

const told = (): { readonly of: string[]; readonly tell: (progress: { done: number; total: number }) => void } => {
  const of: string[] = []
  return { of, tell: ({ done, total }) => of.push(`${done}/${total}`) }
}

test('progress is told where it has changed', () => {
  const { of, tell } = told()
  const changed = ofChanges(tell)
  for (const [done, total] of [
    [0, 4],
    [0, 4],
    [0, 5],
    [1, 5],
    [1, 5],
    [0, 5],
  ] as const)
    changed({ done, total })
  expect(of).toEqual(['0/4', '0/5', '1/5', '0/5'])
})

test('progress is told now and then, and when all is done', () => {
  const { of, tell } = told()
  let now = 0
  const nowAndThen = rarely(tell, () => now)
  for (let done = 0; done <= 10; done += 1) {
    nowAndThen({ done, total: 10 })
    now += 20
  }
  nowAndThen({ done: 10, total: 10 })
  expect(of).toEqual(['0/10', '3/10', '6/10', '9/10', '10/10', '10/10'])
})
