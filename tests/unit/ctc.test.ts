import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { aligned } from '../../shared/text/ctc/align.ts'
import type { BeamOptions } from '../../shared/text/ctc/beginnings.ts'
import { characterModelIn, readCharacterModel, type CharacterModel } from '../../shared/text/ctc/character-model.ts'
import { contextsInText, rowInText, type ContextsInText } from '../../shared/text/ctc/contexts-in-text.ts'
import { readByBeams, readGreedily } from '../../shared/text/ctc/decode.ts'
import { frameCount, logSum, type Frames } from '../../shared/text/ctc/frames.ts'
import { wordsOfSymbols } from '../../shared/text/ctc/words.ts'
import { plainBeams } from '../support/plain-beams.ts'
import { seededRandom } from '../support/seeded-random.ts'

const ALPHABET = ['', 'a', 'b', ' ']

function framesOf(rows: readonly (readonly number[])[]): Frames {
  return { classes: rows[0]?.length ?? 1, logs: Float32Array.from(rows.flat(), (value) => Math.log(value)) }
}

function randomFrames(seed: number, count: number): Frames {
  const random = seededRandom(seed)
  return framesOf(
    Array.from({ length: count }, () => {
      const row = ALPHABET.map(() => random() ** 2 + 0.01)
      const sum = row.reduce((all, value) => all + value, 0)
      return row.map((value) => value / sum)
    }),
  )
}

/** What each line is worth, over every path through the frames. */
function worthOfAll(frames: Frames): ReadonlyMap<string, number> {
  const worth = new Map<string, number>()
  const count = frameCount(frames)
  for (let path = 0; path < frames.classes ** count; path += 1) {
    let [rest, before, log, text] = [path, 0, 0, '']
    for (let frame = 0; frame < count; frame += 1) {
      const symbol = rest % frames.classes
      rest = Math.floor(rest / frames.classes)
      log += frames.logs[frame * frames.classes + symbol] ?? 0
      if (symbol !== 0 && symbol !== before) text += ALPHABET[symbol] ?? ''
      before = symbol
    }
    worth.set(text, logSum(worth.get(text) ?? -Infinity, log))
  }
  return worth
}

function bestOf(worth: ReadonlyMap<string, number>, language: (text: string) => number = () => 0): string {
  return [...worth].reduce((best, each) => (each[1] + language(each[0]) > best[1] + language(best[0]) ? each : best))[0]
}

const textOf = (symbols: ReturnType<typeof readGreedily>): string =>
  symbols.map(({ symbol }) => ALPHABET[symbol] ?? '').join('')
const byBeams = (frames: Frames, options: Partial<BeamOptions> = {}): string =>
  textOf(readByBeams(frames, { width: 200, alphabet: ALPHABET, ...options }))

const SHIPPED = 'assets/models/own'
const rowIn = (found: ContextsInText | null, context: string) => rowInText(found?.rows.get(context) ?? '')

const model: CharacterModel = readCharacterModel({
  version: 1,
  language: 'test',
  order: 2,
  backoff: 15,
  contexts: { '': ['ab ', [20, 20, 24]], a: ['b', [2]], ab: ['a ', [40, 4]], b: [' a', [8, 30]] },
})

describe('reading frames', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('beams find the line that all paths together say most, in case %i', (seed) => {
    const frames = randomFrames(seed, 6)
    expect(byBeams(frames)).toBe(bestOf(worthOfAll(frames)))
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('and with what the language says of it, in case %i', (seed) => {
    const frames = randomFrames(seed, 6)
    const language = (text: string): number =>
      Array.from(text).reduce(
        (sum, next, at) => sum - 0.7 * model.cost(text.slice(Math.max(0, at - 2), at), next) + 0.4,
        0,
      )
    const wanted = bestOf(worthOfAll(frames), language)
    expect(byBeams(frames, { model, weight: 0.7, bonus: 0.4 })).toBe(wanted)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'few beams find what plain ones do that ask the language of all, in case %i',
    (seed) => {
      const frames = randomFrames(seed, 30)
      const options = { width: seed, alphabet: ALPHABET, model, weight: 0.7, bonus: 0.4 }
      expect(readByBeams(frames, options).map(({ symbol }) => symbol)).toEqual(plainBeams(frames, options))
    },
  )

  test('a path may be the likeliest and its line not', () => {
    const frames = framesOf([
      [0.4, 0.35, 0.25, 1e-9],
      [0.4, 0.35, 0.25, 1e-9],
    ])
    expect(textOf(readGreedily(frames))).toBe('')
    expect(byBeams(frames)).toBe('a')
  })

  test('a letter twice is two letters only with a blank between', () => {
    const [a, blank] = [
      [0.1, 0.8, 0.05, 0.05],
      [0.8, 0.1, 0.05, 0.05],
    ]
    expect(textOf(readGreedily(framesOf([a, a, a])))).toBe('a')
    expect(textOf(readGreedily(framesOf([a, blank, a])))).toBe('aa')
    expect(byBeams(framesOf([a, blank, a]))).toBe('aa')
  })

  test('a letter tells on which frames it stands and how sure it is', () => {
    const frames = framesOf([
      [0.9, 0.05, 0.04, 0.01],
      [0.1, 0.6, 0.2, 0.1],
      [0.1, 0.7, 0.1, 0.1],
      [0.1, 0.1, 0.75, 0.05],
    ])
    expect(readGreedily(frames)).toEqual([
      { symbol: 1, from: 1, to: 3, confidence: expect.closeTo(0.7) as number },
      { symbol: 2, from: 3, to: 4, confidence: expect.closeTo(0.75) as number },
    ])
  })

  test('more symbols than frames stand nowhere', () => {
    expect(aligned(framesOf([[0.2, 0.4, 0.2, 0.2]]), [1, 2])).toEqual([])
    expect(aligned(framesOf(Array.from({ length: 2 }, () => [0.2, 0.4, 0.2, 0.2])), [1, 1])).toEqual([])
  })

  test('no frames are an empty line', () => {
    const none = { classes: 4, logs: new Float32Array(0) }
    expect(readGreedily(none)).toEqual([])
    expect(byBeams(none)).toBe('')
  })
})

describe('a model of characters', () => {
  test('asks a shorter context, at a price, for what did not follow', () => {
    expect(model.cost('ab', ' ')).toBe(4 / 16)
    expect(model.cost('xab', ' ')).toBe(4 / 16)
    expect(model.cost('ab', 'b')).toBe((15 + 15 + 20) / 16)
    expect(model.cost('', 'q')).toBe(255 / 16)
  })

  test('of another form is refused', () => {
    expect(() => readCharacterModel({ order: 3 })).toThrow(TypeError)
    expect(() => readCharacterModel({ order: 3, backoff: 1, contexts: { a: ['b'] } })).toThrow(TypeError)
    for (const text of ['', '{"order":3}', '{"order":"3","backoff":1,"contexts":{"":["a",[1]]}}'])
      expect(() => characterModelIn(text)).toThrow(TypeError)
    expect(() => characterModelIn('{"order":3,"backoff":1,"contexts":{"":["a",[x]]}}').cost('', 'a')).toThrow(TypeError)
  })

  // What stands between rows may stand within a context or what follows it, too.
  const odd = {
    '': ['ab"\\]', [1, 2, 3, 4, 5]],
    ']],': ['"', [6]],
    '"': [']', [7]],
    '\\': ['"', [8]],
    '":[': ['a', [9]],
  }
  test.each([
    ['of usual contexts', { '': ['ab', [20, 24]], a: ['b', [2]], é: ['“', []] }, true],
    ['of signs', { '': ['ab"\\]', [1, 2, 3, 4, 5]], ']]': ['"', [6]], '"]': [']', [7]] }, true],
    ['whose contexts look like the ends of rows', odd, false],
  ])('is the same read from its text, %s', (_, contexts, isFound) => {
    const file = { version: 1, language: 'test', order: 3, backoff: 15, contexts }
    const whole = readCharacterModel(file)
    for (const text of [JSON.stringify(file), JSON.stringify(file, null, 1)]) {
      const lazy = characterModelIn(text)
      for (const context of [...Object.keys(contexts), 'xa', ']],', 'x"]', '\\"'])
        for (const next of ['a', 'b', '"', '\\', ']', '“', 'q'])
          expect(lazy.cost(context, next), context + next).toBe(whole.cost(context, next))
    }
    expect(contextsInText(JSON.stringify(file)) !== null).toBe(isFound)
  })

  test('that ships says the same read from its text', () => {
    for (const name of ['cu.lm.json.gz', 'en.lm.json.gz']) {
      const text = gunzipSync(readFileSync(`${SHIPPED}/${name}`)).toString('utf8')
      const found = contextsInText(text)
      const { contexts } = JSON.parse(text) as { readonly contexts: Readonly<Record<string, unknown>> } // by scripts/training
      const rows = Object.entries(contexts)
      expect(found?.rows.size, name).toBe(rows.length)
      const wrong = rows.filter(([context, row], at) => at % 97 === 0 && !isDeepStrictEqual(rowIn(found, context), row))
      expect(wrong, name).toEqual([])
    }
  })
})

test('words are parted by spaces and lie where their letters do', () => {
  const symbols = [
    { symbol: 1, from: 1, to: 2, confidence: 0.8 },
    { symbol: 2, from: 3, to: 4, confidence: 0.4 },
    { symbol: 3, from: 4, to: 5, confidence: 1 },
    { symbol: 1, from: 7, to: 9, confidence: 0.5 },
  ]
  expect(wordsOfSymbols(symbols, { alphabet: ALPHABET, frames: 10 })).toEqual([
    { text: 'ab', from: 0.1, to: 0.4, confidence: 0.4 },
    { text: 'a', from: 0.7, to: 0.9, confidence: 0.5 },
  ])
})
