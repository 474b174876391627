import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import { listOf, textOf } from '../jsonld/json-ld-values.ts'
import { textOfHtml } from '../web-annotation/read-bodies.ts'
import type { IiifPair, IiifText } from './iiif-resource.ts'

/** The address of a resource: `id` of 3.0, `@id` of 2.1, or the resource itself where only its address is given. */
export function idOf(resource: unknown): string {
  if (!isRecord(resource)) return textOf(resource).trim()
  return textOf(resource['id'] ?? resource['@id']).trim()
}

/** The type without its prefix: 'Manifest' for 'sc:Manifest'. Of several the first. */
export function typeOf(resource: JsonRecord): string {
  return textOf(resource['type'] ?? resource['@type']).replace(/^[a-z]+:/, '')
}

/** Members of a list that are objects. */
export function recordsOf(value: unknown): readonly JsonRecord[] {
  return listOf(value).filter(isRecord)
}

/** All texts of a value: a language map of 3.0, a string or `{ @value, @language }` of 2.1, or several of these. */
export function textsOf(value: unknown): readonly IiifText[] {
  return listOf(value).flatMap((each): readonly IiifText[] => {
    if (!isRecord(each)) return said(textOf(each), '')
    if ('@value' in each) return said(textOf(each), textOf(each['@language']))
    return Object.entries(each).flatMap(([language, texts]) =>
      listOf(texts).flatMap((text) => said(textOf(text), language)),
    )
  })
}

function said(written: string, language: string): readonly IiifText[] {
  const text = plain(written)
  const tag = language === 'none' || language === '@none' ? '' : language
  return text === '' ? [] : [{ text, ...(tag === '' ? {} : { language: tag }) }]
}

/** Values may hold a few tags of HTML (3.0, 4.1.2); what is no tag, as in 'a < b', stays. */
function plain(text: string): string {
  return (/<\/?[a-z][^>]*>/i.test(text) ? textOfHtml(text) : text).trim()
}

/** Pairs of `metadata`; what is no pair is left aside. */
export function pairsOf(value: unknown): readonly IiifPair[] {
  return recordsOf(value).flatMap((each) => pairOf(each) ?? [])
}

/** A pair; null where it says nothing. */
export function pairOf(pair: unknown): IiifPair | null {
  if (!isRecord(pair)) return null
  const value = textsOf(pair['value'])
  return value.length === 0 ? null : { label: textsOf(pair['label']), value }
}

/** The text in the first of the languages that there is one in, else the first of all; '' for none. */
export function preferred(texts: readonly IiifText[], languages: readonly string[] = []): string {
  for (const language of languages) {
    const found = texts.find((each) => each.language?.toLowerCase().split('-')[0] === language)
    if (found) return found.text
  }
  return texts[0]?.text ?? ''
}
