/** The text in the capitals of what it stands for: all of them, the first, or as it is. */
export function inCaseOf(model: string, text: string): string {
  const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()
  const letters = Array.from(model.replace(/[^\p{L}]/gu, ''))
  const [first = ''] = letters
  if (!isCapital(first)) return text
  const isAll = letters.every(isCapital)
  if (isAll && (letters.length > 1 || Array.from(text).length === 1)) return text.toUpperCase()
  const [head = '', ...rest] = Array.from(text)
  return head.toUpperCase() + rest.join('')
}
