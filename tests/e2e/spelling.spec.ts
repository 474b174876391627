import { readdirSync } from 'node:fs'
import { expect, test } from '../support/app-fixture.ts'

const FOLDER = 'dist/renderer/assets'

test(
  'words are checked by the dictionaries that ship, beside the window and within its policy',
  { tag: '@both' },
  async ({ app }) => {
    const script = readdirSync(FOLDER).find((name) => /^spelling\.worker.*\.js$/.test(name))
    expect(script).toBeDefined()
    const answers = await app.page.evaluate(async (name) => {
      const worker = new Worker(new URL(`assets/${name}`, document.baseURI), { type: 'module' })
      const ask = (id: number, question: object) =>
        new Promise((resolve, reject) => {
          worker.addEventListener(
            'message',
            ({ data }: MessageEvent<{ id: number }>) => data.id === id && resolve(data),
          )
          worker.addEventListener('error', (event) => reject(new Error(event.message)))
          worker.postMessage({ id, question: { ...question, base: document.baseURI } })
        })
      const options = { languages: ['rus', 'eng', 'fra', 'vie'] }
      const words = ['дѣло', 'писмо', 'house', 'étaient', 'Việt', 'tbe']
      const all = [
        await ask(1, { kind: 'check', words, options }),
        await ask(2, { kind: 'suggest', word: 'писмо', options }),
      ]
      worker.terminate()
      return all
    }, script)
    expect(answers[0]).toEqual({ id: 1, answer: { kind: 'check', known: [true, false, true, true, true, false] } })
    expect(answers[1]).toMatchObject({ id: 2, answer: { kind: 'suggest', words: expect.arrayContaining(['письмо']) } })
  },
)
