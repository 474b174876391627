import { unzipSync, unzlibSync } from 'fflate'

const utf8 = new TextDecoder()

/** All that a program could read out of a file of an export: its text, and what is packed into it. */
export function wordsIn(path: string, bytes: Uint8Array): string {
  if (path.endsWith('.docx')) return Object.values(unzipSync(bytes)).map((part) => utf8.decode(part)).join('\n') // prettier-ignore
  return path.endsWith('.pdf') ? pdfText(bytes) : utf8.decode(bytes)
}

/** What stands in a PDF and in its packed streams; text is written there in hexadecimal UTF-16. */
function pdfText(bytes: Uint8Array): string {
  const plain = Buffer.from(bytes).toString('latin1')
  const parts = [plain]
  for (const { index } of plain.matchAll(/(?<!end)stream\r?\n/gu)) {
    const from = plain.indexOf('\n', index) + 1
    const packed = bytes.subarray(from, plain.indexOf('endstream', from))
    if (packed[0] === 0x78) parts.push(Buffer.from(unzlibSync(packed)).toString('latin1'))
  }
  return parts.map((part) => part.replaceAll(/<((?:[\da-f]{4})+)>/giu, (_, hex: string) => utf16(hex))).join('\n')
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/gu) ?? []).map((digits) => Number.parseInt(digits, 16)))
}
