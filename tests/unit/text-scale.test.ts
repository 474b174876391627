import { expect, test } from 'vitest'
import { rowAtScale } from '../../renderer/ui/text-scale.ts'

test('rows grow with their texts, and do not shrink below what is easily pressed', () => {
  expect([rowAtScale(48, 1.5), rowAtScale(28, 1.1), rowAtScale(28, 1)]).toEqual([72, 31, 28])
  expect(rowAtScale(28, 0.9)).toBe(28)
})
