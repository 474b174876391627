import { CORE_FIELDS } from '../../../shared/domain/fields/catalogue.ts'
import type { CoreField } from '../../../shared/domain/fields/catalogue.ts'
import {
  tagKey,
  type EmbeddedMetadata,
  type MetadataTag,
  type MetadataText,
} from '../../../shared/domain/embedded-metadata.ts'
import { valuesFor } from '../../../shared/formats/embedded/describe-from-metadata.ts'
import type { MappingRule } from '../../../shared/formats/embedded/metadata-mapping.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { DescriptionEdit } from './description-edits.ts'

/** A tag as it is listed, with the field that one key copies it into. */
export interface MetadataRow {
  readonly tag: MetadataTag
  readonly values: readonly MetadataText[]
  readonly field: CoreField
}

/** The tags in which the words sought stand, in name or value, diacritics and case aside; all for ''. */
export function metadataRows(
  metadata: EmbeddedMetadata,
  mapping: readonly MappingRule[],
  query: string,
): readonly MetadataRow[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  const rows = metadata.tags.map((tag) => ({ tag, values: tag.values, field: fieldOf(tag, mapping) }))
  return rows.filter(({ tag, values }) => {
    const text = fold([tagKey(tag), ...values.map((value) => value.text)].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** What the mapping would put it into; what belongs nowhere goes into the note. */
function fieldOf(tag: MetadataTag, mapping: readonly MappingRule[]): CoreField {
  const target = mapping.find((rule) => rule.tag === tagKey(tag) && rule.target !== 'place')?.target
  return target === undefined || target === 'place' ? 'note' : target
}

/** The edits that copy values into a field: each is added where the field repeats, else the first stands in it. */
export function copyEdits(values: readonly MetadataText[], field: CoreField): readonly DescriptionEdit[] {
  const rule = CORE_FIELDS.find((each) => each.name === field)
  if (!rule) return []
  // Who says so is put in by the edit: it is a person's doing.
  const taken = valuesFor(rule, values, { by: 'person', at: '' }).map((value) => value.text)
  const texts = taken.length > 0 ? taken : values.slice(0, 1).map((value) => value.text)
  if (field === 'date') return texts.slice(0, 1).map((text) => ({ kind: 'wording', text, dayFirst: true }))
  return texts.map((text) => ({ kind: rule.repeatable ? 'add' : 'set', field, text }))
}
