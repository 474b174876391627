/** A language as Fonds, the web and PAGE call it. */
interface LanguageNames {
  /** Tesseract's code. */
  readonly code: string
  /** BCP 47. */
  readonly tag: string
  /** As PAGE 2019 lists it. */
  readonly name: string
  /** Other codes of files: ISO 639-2/B. */
  readonly also?: string
}

const LANGUAGES: readonly LanguageNames[] = [
  { code: 'vie', tag: 'vi', name: 'Vietnamese' },
  { code: 'rus', tag: 'ru', name: 'Russian' },
  { code: 'eng', tag: 'en', name: 'English' },
  { code: 'fra', tag: 'fr', name: 'French', also: 'fre' },
  { code: 'kaz', tag: 'kk', name: 'Kazakh' },
  { code: 'deu', tag: 'de', name: 'German', also: 'ger' },
  { code: 'lat', tag: 'la', name: 'Latin' },
  { code: 'ukr', tag: 'uk', name: 'Ukrainian' },
  { code: 'chi_tra', tag: 'zh-Hant', name: 'Chinese', also: 'zh' },
  { code: 'chi_sim', tag: 'zh-Hans', name: 'Chinese' },
]

const CODES = new Map(
  LANGUAGES.toReversed().flatMap(({ code, tag, name, also }) =>
    [tag.toLowerCase(), name.toLowerCase(), ...(also ? [also] : [])].map((written) => [written, code] as const),
  ),
)

/** The languages that a file declares, each once, regions left out; what Fonds does not read stays as declared. */
export function languagesFrom(declared: readonly (string | undefined)[]): readonly string[] {
  const codes = declared.flatMap((written) => {
    const whole = written?.trim().toLowerCase() ?? ''
    const plain = CODES.has(whole) ? whole : whole.replace(/[-_].*$/, '')
    return plain === '' || plain === 'unknown' || plain === 'other' ? [] : [CODES.get(plain) ?? plain]
  })
  return [...new Set(codes)]
}

/** The BCP 47 tags of languages by Tesseract's codes; scripts and what is no language's code are left out. */
export function languageTags(codes: readonly string[]): readonly string[] {
  const tags = codes
    .map((code) => code.replace(/_vert$/, ''))
    .flatMap((code) => {
      const known = LANGUAGES.find((each) => each.code === code)?.tag
      return known ?? (/^[a-z]{2,3}$/.test(code) ? code : [])
    })
  return [...new Set(tags)]
}

/** The names of languages as PAGE lists them; those that it does not list are left out. */
export function languageNames(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.flatMap((code) => LANGUAGES.find((each) => each.code === code)?.name ?? []))]
}
