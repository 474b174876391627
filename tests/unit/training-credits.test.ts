import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readLineModelCard } from '../../shared/formats/line-model/read-card.ts'

const notice = readFileSync('NOTICE', 'utf8').replaceAll(/\s+/g, ' ')

/** The rows of a table of scripts/training by the names of its head. */
function rowsOf(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...rows] = readFileSync(`scripts/training/${name}.tsv`, 'utf8').trim().split('\n')
  return rows.map((row) => Object.fromEntries(head.split('\t').map((key, at) => [key, row.split('\t')[at] ?? ''])))
}

describe('what the reader that ships was trained on is credited', () => {
  test.each(['real', 'sources'])('each of %s by its repository', (table) => {
    for (const { repository } of rowsOf(table)) expect(notice).toContain(`https://github.com/${repository}`)
  })

  test('each font by its family', () => {
    for (const { family } of rowsOf('fonts')) expect(notice).toMatch(new RegExp(`[ ,]${family}[,.]`))
  })

  test('and in the card that ships, with licence, period and errors by set', () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(`assets/models/own/${name}`, 'utf8'))
    const card = readLineModelCard({
      alphabet: read('alphabet.json'),
      card: read('model.json'),
      characters: [],
      name: 'own',
    })
    if ('fault' in card) throw new Error(card.fault)
    expect(card).toMatchObject({ licence: 'CC-BY-SA-4.0', period: expect.stringMatching(/^\d{4}–\d{4}$/) })
    for (const { name, credit, licence } of rowsOf('real'))
      expect(card.credits).toContain(`${name} (${[credit, licence].join(', ')})`)
    for (const { name } of rowsOf('sources')) expect(card.credits.join('; ')).toContain(name)
    expect(card.measured.map(({ set }) => set)).toEqual(
      expect.arrayContaining(['ru-print-18c', 'fr-hand-copiste', 'ru-hand-peter1']),
    )
  })
})

describe('the reader that ships', () => {
  test('is small: network, alphabet and what is usual in its languages', () => {
    const sizeOf = (name: string): number => readFileSync(`assets/models/own/${name}`).length
    expect(gunzipSync(readFileSync('assets/models/own/reader.onnx.gz')).length).toBeLessThan(12e6)
    const languages = ['vi', 'ru', 'ru-1918', 'cu', 'kv', 'kk', 'fr', 'en']
    expect(languages.reduce((sum, each) => sum + sizeOf(`${each}.lm.json.gz`), 0)).toBeLessThan(7e6)
  })
})
