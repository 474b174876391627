/** XML's own five, and those of HTML that programs for text recognition write. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  sect: '§',
  para: '¶',
  middot: '·',
  bull: '•',
  deg: '°',
  copy: '©',
}

const LAST_CODE_POINT = 0x10ffff

/** Resolves references to characters and to well-known entities; any other stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(#?\w+);/g, (written, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? written) : written
    const digits = name.slice(1)
    const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits)
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : ''
  })
}

/** What XML 1.0 can't hold: control signs, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- control signs are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Writes what XML gives a meaning of its own as entities, and leaves out what XML 1.0 can't hold. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
