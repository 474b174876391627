/** Tesseract's codes by what files call the languages that Fonds reads: ISO 639-1, ISO 639-2/B and English names. */
const CODES: Readonly<Record<string, string>> = {
  vi: 'vie',
  vietnamese: 'vie',
  ru: 'rus',
  russian: 'rus',
  en: 'eng',
  english: 'eng',
  fr: 'fra',
  fre: 'fra',
  french: 'fra',
  kk: 'kaz',
  kazakh: 'kaz',
}

/** The languages that a file declares, each once, regions left out; what Fonds does not read stays as declared. */
export function languagesFrom(declared: readonly (string | undefined)[]): readonly string[] {
  const codes = declared.flatMap((written) => {
    const plain =
      written
        ?.trim()
        .toLowerCase()
        .replace(/[-_].*$/, '') ?? ''
    return plain === '' || plain === 'unknown' || plain === 'other' ? [] : [CODES[plain] ?? plain]
  })
  return [...new Set(codes)]
}
