import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { passedBytes, passedCopy, released } from '../../renderer/imaging/prepare/passed-bytes.ts'

test('bytes are as many as were asked for, and a copy has those of its original', () => {
  expect(passedBytes(5)).toEqual(new Uint8Array(5))
  const original = new Uint8Array([7, 8, 9])
  const copy = passedCopy(original.subarray(1))
  expect(copy).toEqual(new Uint8Array([8, 9]))
  copy[0] = 1
  expect(original).toEqual(new Uint8Array([7, 8, 9]))
})

test('are gone once they are released, which may be said twice', () => {
  const bytes = passedCopy(new Uint8Array([1, 2]))
  released(bytes)
  released(bytes)
  expect(bytes).toHaveLength(0)
})

test('what was not made to be passed on stays', () => {
  const bytes = new Uint8Array([1, 2])
  released(bytes)
  expect(bytes).toHaveLength(2)
})

test('the machine has their memory back at once, also where others were handed them', async () => {
  const [MANY, SIZE] = [10, 20e6]
  const { port1, port2 } = new MessageChannel()
  const handed = new Promise<readonly ArrayBuffer[]>((resolve) => {
    const all: ArrayBuffer[] = []
    port2.on('message', (buffer: ArrayBuffer) => {
      all.push(buffer)
      if (all.length === MANY) resolve(all)
    })
  })
  for (let at = 0; at < MANY; at += 1) {
    const { buffer } = passedBytes(SIZE).fill(1)
    port1.postMessage(buffer, [buffer])
  }
  const all = await handed
  port1.close()
  const before = process.memoryUsage.rss()
  for (const buffer of all) released(new Uint8Array(buffer))
  expect(before - process.memoryUsage.rss()).toBeGreaterThan(0.8 * MANY * SIZE)
})
