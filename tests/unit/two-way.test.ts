import { expect, test } from 'vitest'
import { connect } from '../../renderer/app/services/intake/two-way.ts'

class CodedError extends Error {
  readonly code = 'disk-full'
}

function line() {
  const { port1, port2 } = new MessageChannel()
  port1.start()
  port2.start()
  const worker = connect(port2, {
    double: async (value: number) => Number(await worker.ask('half', value)) * 4,
    fails: () => Promise.reject(new CodedError('no room')),
    hangs: () => new Promise(() => undefined),
  })
  const window = connect(port1, { half: (value: number) => value / 2 })
  const end = (): void => {
    port1.close()
    port2.close()
  }
  return { window, end }
}

test('one side asks the other back while it answers', async () => {
  const { window, end } = line()
  expect(await Promise.all([window.ask('double', 3), window.ask('double', 5)])).toEqual([6, 10])
  end()
})

test('an error keeps its words and its code; what nobody answers is an error', async () => {
  const { window, end } = line()
  await expect(window.ask('fails')).rejects.toMatchObject({ message: 'no room', code: 'disk-full' })
  await expect(window.ask('nothing')).rejects.toThrow('nothing')
  end()
})

test('when a side ends, what was asked of it fails', async () => {
  const { window, end } = line()
  const asked = window.ask('hangs')
  window.failAll(new Error('ended'))
  await expect(asked).rejects.toThrow('ended')
  end()
})
