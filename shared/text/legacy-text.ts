/** Letters of CP1251 in which Russian is written; they are letters with accents in Latin-1. */
const CYRILLIC_FROM = 0xc0

/**
 * Text in bytes of which nothing says in what encoding: UTF-8 where they are that, else CP1251 where most of the letters
 * beyond ASCII stand together as in Russian words, else Windows-1252, where they are accents among plain letters.
 */
export function decodeUnmarked(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What is not UTF-8 is older.
    return new TextDecoder(looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252').decode(bytes)
  }
}

function looksCyrillic(bytes: Uint8Array): boolean {
  let [together, alone] = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte < CYRILLIC_FROM) return
    const beside = [bytes[index - 1] ?? 0, bytes[index + 1] ?? 0]
    if (beside.some((other) => other >= CYRILLIC_FROM)) together += 1
    else if (beside.some(isLatinLetter)) alone += 1
  })
  return together > alone
}

function isLatinLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}

/** The text that was meant where bytes were taken for Latin-1: each sign is one byte. Other text stays as it is. */
export function repairedLatin1(text: string): string {
  const codes = Array.from(text, (sign) => sign.codePointAt(0) ?? 0)
  const isSuspect = codes.some((code) => code >= 0x80) && codes.every((code) => code <= 0xff)
  return isSuspect ? decodeUnmarked(Uint8Array.from(codes)) : text
}
