import { boxAround } from './boxes.ts'
import type { Word } from './reading.ts'
import { splitWord } from './split-line.ts'

/** The same letters, perhaps with other spaces between them: the boxes are cut and joined with the words. */
export function respaced(texts: readonly string[], words: readonly Word[]): readonly Word[] {
  const rest = [...words]
  return texts.flatMap((text) => {
    let word = rest.shift()
    for (let next = rest[0]; word && next && word.text.length < text.length; next = rest[0]) {
      word = joinWords(word, next)
      rest.shift()
    }
    if (!word || word.text.length <= text.length) return word ?? []
    const [own, after] = splitWord({ ...word, confidence: 1 }, text.length)
    rest.unshift(after)
    return own
  })
}

/** Two words as one, in the box around both. */
export function joinWords(word: Word, next: Word): Word {
  const box = boxAround([word.box, next.box]) ?? word.box
  return { ...word, text: word.text + next.text, box, confidence: 1 }
}
