import { expect, test } from 'vitest'
import { oneByOne } from '../../shared/domain/one-by-one.ts'

test('each work begins when the one before has ended, a failed one too, and tells its own end', async () => {
  const inTurn = oneByOne()
  const log: string[] = []
  const slow = inTurn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    log.push('slow')
    throw new Error('torn')
  })
  const quick = inTurn(() => {
    log.push('quick')
    return Promise.resolve('done')
  })
  await expect(slow).rejects.toThrow('torn')
  expect(await quick).toBe('done')
  expect(log).toEqual(['slow', 'quick'])
})
