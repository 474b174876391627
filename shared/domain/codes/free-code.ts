import { nextCode } from './next-code.ts'
import { readCode } from './read-code.ts'
import { writeCode } from './write-code.ts'

/** How many taken codes are passed over before there is none. */
export const PASSED = 1000

/** The next code after this one that is not taken; null where it can't be counted on, or too many that follow are taken. */
export function freeCode(text: string, taken: ReadonlySet<string>): string | null {
  let code = following(text)
  for (let passed = 0; code !== null && passed < PASSED; passed += 1) {
    if (!taken.has(code)) return code
    code = following(code)
  }
  return null
}

/** The code counted on as codes are read; one of no known form by the number at its end. */
function following(text: string): string | null {
  const read = readCode(text)
  if (read.ok && !read.code.warnings.some(({ code }) => code === 'rest')) {
    const next = nextCode(read.code)
    return next && writeCode(next)
  }
  const [, before = '', digits = ''] = /^(.*?)(\d{1,9})$/.exec(text) ?? []
  return digits === '' ? null : before + String(Number(digits) + 1).padStart(digits.length, '0')
}
