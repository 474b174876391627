import { join } from 'node:path'

// Names of files on the disk are bytes; a page knows only text.

/** A place on the disk: bytes where the name is no Unicode, which Node would not find by text. */
export type Place = string | Buffer

/** A name as a reader sees it. */
export interface ReadName {
  readonly name: string
  /** False where the bytes are no UTF-8, so that the name was guessed. */
  readonly isUnicode: boolean
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Windows-1251, as Russian systems wrote names: what of it is not in the rows of А to я. */
const CP1251: Readonly<Record<number, string>> = {
  0x85: '…',
  0x91: '‘',
  0x92: '’',
  0x93: '“',
  0x94: '”',
  0x96: '–',
  0x97: '—',
  0xa0: '\u00a0',
  0xa1: 'Ў',
  0xa2: 'ў',
  0xa5: 'Ґ',
  0xa8: 'Ё',
  0xaa: 'Є',
  0xab: '«',
  0xaf: 'Ї',
  0xb2: 'І',
  0xb3: 'і',
  0xb4: 'ґ',
  0xb8: 'ё',
  0xb9: '№',
  0xba: 'є',
  0xbb: '»',
  0xbf: 'ї',
}

/** The text of a byte above 127 in Windows-1251; undefined where no name has it. */
const cp1251 = (byte: number): string | undefined =>
  byte >= 0xc0 ? String.fromCharCode(0x0410 + byte - 0xc0) : CP1251[byte]

/** The same in CP866, as DOS and old archives of files wrote names. */
function cp866(byte: number): string | undefined {
  if (byte <= 0xaf) return String.fromCharCode(0x0410 + byte - 0x80)
  if (byte >= 0xe0 && byte <= 0xef) return String.fromCharCode(0x0440 + byte - 0xe0)
  return { 0xf0: 'Ё', 0xf1: 'ё', 0xfc: '№' }[byte]
}

/**
 * The name that bytes mean: UTF-8; else Cyrillic of Windows or DOS, where every byte can be a letter of it; else with
 * '%E1' for each byte that is nothing known. Of several entries of a folder with one name the later are written so too.
 */
export function readName(bytes: Buffer): ReadName {
  try {
    return { name: utf8.decode(bytes), isUnicode: true }
  } catch {
    // No UTF-8: that is what the rest is for.
    const name = inPage(bytes, cp1251) ?? inPage(bytes, cp866) ?? escaped(bytes)
    return { name, isUnicode: false }
  }
}

function inPage(bytes: Buffer, letter: (byte: number) => string | undefined): string | null {
  const letters = [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : letter(byte)))
  return letters.includes(undefined) ? null : letters.join('')
}

function escaped(bytes: Buffer): string {
  return [...bytes]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`))
    .join('')
}

/** The entries of a folder by their names, each name once. */
export function readNames(entries: readonly Buffer[]): ReadonlyMap<string, ReadName & { readonly bytes: Buffer }> {
  const read = entries.map((bytes) => ({ bytes, ...readName(bytes) }))
  // Names in Unicode are what they are; guessed ones make room.
  const byName = new Map(read.filter(({ isUnicode }) => isUnicode).map((entry) => [entry.name, entry]))
  for (const entry of read.filter(({ isUnicode }) => !isUnicode)) {
    const name = byName.has(entry.name) ? escaped(entry.bytes) : entry.name
    byName.set(name, { ...entry, name })
  }
  return byName
}

/** The place of an entry of a folder. Text wherever text finds it. */
export function entryOf(folder: Place, { name, isUnicode, bytes }: ReadName & { readonly bytes: Buffer }): Place {
  if (typeof folder === 'string' && isUnicode) return join(folder, name)
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), bytes])
}

/** The bytes of a place as text that can be compared, whatever they mean. */
export function comparable(place: Place): string {
  return Buffer.from(place).toString('latin1')
}
