import { inScript } from '../look-alikes.ts'
import type { CodePart, CodeWarning, ReferenceCode } from './code.ts'

const NUMBER = String.raw`(?:\p{L}{1,2}\.?)?\d+\p{L}?`
const DASH = String.raw`\s?[-–—‐−]\s?`
const CODE = new RegExp(
  `^(\\p{L}[\\p{L}\\d]{0,9})${DASH}(${NUMBER})${DASH}(${NUMBER})${DASH}(${NUMBER})(?:${DASH}(\\d+)(\\p{L}?)(?:${DASH}(\\d+))?)?$`,
  'u',
)

/**
 * Reads a code of bare numbers as Viet Nam's archives join them: archive, fonds, inventory, file, leaf, page
 * ('Q3-5-1-10-1-1', guidance 169/HD-VTLTNN). null for any other text.
 */
export function readNumbers(text: string): Omit<ReferenceCode, 'written'> | null {
  const match = CODE.exec(text)
  if (!match) return null
  const [, archive = '', fonds = '', inventory = '', file = '', leaf, letter = '', page] = match
  const warnings: CodeWarning[] = []
  const plain = (number: string): string => {
    const bare = number.replace(/^(\D*)0+(?=\d)/, '$1')
    if (bare !== number) warnings.push({ code: 'zeros', what: number })
    return bare.toLowerCase()
  }
  const part = (kind: CodePart['kind'], written: string): CodePart => ({
    kind,
    term: '',
    value: plain(written),
    written,
  })
  const called = inScript(
    archive,
    /\p{Script=Cyrillic}/u.test(archive.replaceAll(/[АВСЕНІКМОРТХ]/g, '')) ? 'cyrillic' : 'latin',
  )
  if (called !== archive) warnings.push({ code: 'look-alikes', what: archive })
  const parts: CodePart[] = [
    { kind: 'archive', term: '', value: called.toUpperCase(), written: archive },
    part('fonds', fonds),
    part('inventory', inventory),
    part('file', file),
    ...(page === undefined ? [] : [part('page', page)]),
  ]
  const leaves =
    leaf === undefined
      ? []
      : [{ from: { number: Number(plain(leaf)), ...(letter === '' ? {} : { suffix: letter.toLowerCase() }) } }]
  return { tradition: 'numbers', parts, leaves, warnings }
}
