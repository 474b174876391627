import { LAYERS, type LayerLanguages } from '../../domain/layer.ts'

const PARTS = ['text', ...LAYERS] as const

/** The languages of a page's layers as attributes hold them: `text=vi-Hani transliteration=vi`; undefined for none. */
export function languagesSaid(languages: LayerLanguages | undefined): string | undefined {
  const said = PARTS.flatMap((part) => (languages?.[part] ? [`${part}=${languages[part]}`] : []))
  return said.length === 0 ? undefined : said.join(' ')
}

/** The same read back; what is no tag of a language (BCP 47) is left out, undefined where nothing is left. */
export function languagesFromSaid(said: string | undefined): LayerLanguages | undefined {
  const found = PARTS.flatMap((part) => {
    const tag = new RegExp(`(?:^|\\s)${part}=([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)(?:\\s|$)`).exec(said ?? '')?.[1]
    return tag === undefined ? [] : [[part, tag] as const]
  })
  return found.length === 0 ? undefined : Object.fromEntries(found)
}
