import { inScript } from '../../domain/look-alikes.ts'

const MIXED = /(?=\p{L}*\p{Script=Latin})(?=\p{L}*\p{Script=Cyrillic})\p{L}{3,}/gu

/**
 * The text with words that mix Latin and Cyrillic letters in one script, where all letters of the other are drawn alike
 * ('Mocквa'); words in which they are not are left ('УДКx' may be meant).
 */
export function inOneScriptEach(text: string): string {
  const isCyrillic = (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) * 2 >= (text.match(/\p{L}/gu)?.length ?? 0)
  return text.replaceAll(MIXED, (word) => {
    const cyrillic = inScript(word, 'cyrillic')
    const latin = inScript(word, 'latin')
    const whole = [
      ...(/\p{Script=Latin}/u.test(cyrillic) ? [] : [cyrillic]),
      ...(/\p{Script=Cyrillic}/u.test(latin) ? [] : [latin]),
    ]
    return (isCyrillic ? whole[0] : whole.at(-1)) ?? word
  })
}
