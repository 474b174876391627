import { expect, test } from 'vitest'
import { runCode } from '../../electron/cli/code.ts'
import { heardVoice } from '../support/heard-voice.ts'

function told(code: string, { json = false, mask = null as string | null } = {}) {
  const { voice, results, said } = heardVoice()
  return { status: runCode({ code, mask, json }, voice), results, said }
}

test('the parts, the normal form and the sort key of a code are told', () => {
  expect(told('РГИА ф.223, оп.1, д.025, л.9-10об')).toEqual({
    status: 0,
    results: [
      'РГИА. Ф. 223. Оп. 1. Д. 25. Л. 9–10 об.',
      '  Archive\tРГИА',
      '  Fonds\t223',
      '  Inventory\t1',
      '  File\t25',
      '  Leaf\t9–10 об.',
      '  Sort key\tргиа 3223 11  225  19-210.v',
    ],
    said: ['Zeros in front were dropped: 025'],
  })
})

test('a program gets them as JSON', () => {
  const { status, results } = told('Q3-5-1-10-1-1', { json: true })
  expect(status).toBe(0)
  expect(JSON.parse(results.join(''))).toMatchObject({
    written: 'Q3-5-1-10-1-1',
    tradition: 'numbers',
    parts: {
      archive: 'Q3',
      fonds: '5',
      inventory: '1',
      file: '10',
      page: '1',
      leaves: [{ from: { number: 1, suffix: null, side: null, text: '1' }, to: null }],
    },
    normal: 'Q3-5-1-10-1-1',
    sortKey: 'q3 15 11  210  11 11',
    warnings: [],
  })
})

test('a mask and the name of a file tell a code too', () => {
  expect(told('GGI/0042', { mask: '{fonds}/{file:4}' }).results[0]).toBe('GGI/42')
  expect(told('Ф223_Оп1_Д25_Л009об.tif').results[0]).toBe('Ф. 223. Оп. 1. Д. 25. Л. 9 об.')
})

test.each([
  ['a letter to my mother', null, 'no reference code'],
  ['GGI/42', '{fonds}/{file:4}', 'does not fit the mask'],
  [' ', null, 'is empty'],
])('what is no code is refused with the reason: %s', (text, mask, reason) => {
  const { status, results, said } = told(text, { mask })
  expect(status).toBe(1)
  expect(results).toEqual([])
  expect(said.join()).toContain(reason)
})
