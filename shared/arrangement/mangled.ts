const LATIN_FIRST = 0xc0
const CYRILLIC_FIRST = 0x410

/**
 * Cyrillic that was stored in Windows-1251 and read as Latin-1 ('Ô223' for 'Ф223'), put right; null for a text that
 * shows no sign of it. Latin names with a few accents are taken for what they are.
 */
export function unmangled(text: string): string | null {
  const letters = text.normalize('NFC').match(/\p{L}/gu) ?? []
  const odd = letters.filter((letter) => letter >= '\u00c0' && letter <= '\u00ff')
  if (odd.length === 0 || odd.length * 2 < letters.length) return null
  return Array.from(text.normalize('NFC'), (sign) => {
    if (sign === '\u00a8') return 'Ё'
    if (sign === '\u00b8') return 'ё'
    const code = sign.charCodeAt(0)
    return code >= LATIN_FIRST && code <= 0xff ? String.fromCharCode(code - LATIN_FIRST + CYRILLIC_FIRST) : sign
  }).join('')
}
