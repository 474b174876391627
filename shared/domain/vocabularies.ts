/** The DCMI Type Vocabulary (dublincore.org, 2012): http://purl.org/dc/dcmitype/ and the term. */
export const DCMI_TYPES = [
  'Text',
  'StillImage',
  'Image',
  'MovingImage',
  'Sound',
  'PhysicalObject',
  'Collection',
  'Dataset',
  'Event',
  'InteractiveResource',
  'Service',
  'Software',
] as const

/** Statements about rights by their usual short names: twelve of rightsstatements.org, then Creative Commons. */
export const RIGHTS_STATEMENTS = [
  { code: 'InC', uri: 'http://rightsstatements.org/vocab/InC/1.0/' },
  { code: 'InC-OW-EU', uri: 'http://rightsstatements.org/vocab/InC-OW-EU/1.0/' },
  { code: 'InC-EDU', uri: 'http://rightsstatements.org/vocab/InC-EDU/1.0/' },
  { code: 'InC-NC', uri: 'http://rightsstatements.org/vocab/InC-NC/1.0/' },
  { code: 'InC-RUU', uri: 'http://rightsstatements.org/vocab/InC-RUU/1.0/' },
  { code: 'NoC-CR', uri: 'http://rightsstatements.org/vocab/NoC-CR/1.0/' },
  { code: 'NoC-NC', uri: 'http://rightsstatements.org/vocab/NoC-NC/1.0/' },
  { code: 'NoC-OKLR', uri: 'http://rightsstatements.org/vocab/NoC-OKLR/1.0/' },
  { code: 'NoC-US', uri: 'http://rightsstatements.org/vocab/NoC-US/1.0/' },
  { code: 'CNE', uri: 'http://rightsstatements.org/vocab/CNE/1.0/' },
  { code: 'UND', uri: 'http://rightsstatements.org/vocab/UND/1.0/' },
  { code: 'NKC', uri: 'http://rightsstatements.org/vocab/NKC/1.0/' },
  { code: 'PDM', uri: 'http://creativecommons.org/publicdomain/mark/1.0/' },
  { code: 'CC0', uri: 'http://creativecommons.org/publicdomain/zero/1.0/' },
  { code: 'CC-BY', uri: 'http://creativecommons.org/licenses/by/4.0/' },
  { code: 'CC-BY-SA', uri: 'http://creativecommons.org/licenses/by-sa/4.0/' },
  { code: 'CC-BY-NC', uri: 'http://creativecommons.org/licenses/by-nc/4.0/' },
  { code: 'CC-BY-ND', uri: 'http://creativecommons.org/licenses/by-nd/4.0/' },
  { code: 'CC-BY-NC-SA', uri: 'http://creativecommons.org/licenses/by-nc-sa/4.0/' },
  { code: 'CC-BY-NC-ND', uri: 'http://creativecommons.org/licenses/by-nc-nd/4.0/' },
] as const

/** The code of a statement of rights. */
export type RightsCode = (typeof RIGHTS_STATEMENTS)[number]['code']

/** The code of a rights URI, http or https, with or without the last slash; undefined for any other. */
export function rightsCode(uri: string): RightsCode | undefined {
  const plain = uri
    .trim()
    .replace(/^https:/, 'http:')
    .replace(/\/?$/, '/')
  return RIGHTS_STATEMENTS.find((statement) => statement.uri === plain)?.code
}

/** Whether a text is a well-formed tag of BCP 47 whose language has two or three letters, as all that ISO 639 knows have. */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?![a-z\d])/i.test(text)) return false
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Languages offered for what a unit is written in (BCP 47): the likely ones first. Any other tag may be typed. */
export const DESCRIPTION_LANGUAGES = [
  'vi', 'ru', 'en', 'fr', 'kk', 'vi-Hani', 'lzh', 'zh', 'cu', 'lo', 'km', 'tt', 'ba', 'uk', 'be', 'kv', 'ka', 'hy', 'az',
  'uz', 'ky', 'tg', 'tk', 'et', 'lv', 'lt', 'pl', 'fi', 'mn', 'de', 'la', 'ja', 'ko', 'es', 'pt', 'it', 'ar', 'fa', 'yi',
] as const // prettier-ignore
