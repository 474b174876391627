import { expect, test } from 'vitest'
import { copyEdits, metadataRows } from '../../renderer/features/describe/file-metadata-rows.ts'
import { tagKey, type EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import { DEFAULT_MAPPING } from '../../shared/formats/embedded/metadata-mapping.ts'

const METADATA: EmbeddedMetadata = {
  tags: [
    { group: 'xmp', name: 'dc:title', values: [{ text: 'Công văn' }] },
    { group: 'iptc', name: 'Keywords', values: [{ text: 'đường sá' }, { text: 'мосты' }] },
    { group: 'exif', name: 'Model', values: [{ text: 'CanoScan' }] },
  ],
}
const found = (query: string) => metadataRows(METADATA, DEFAULT_MAPPING, query).map(({ tag }) => tagKey(tag))

test('tags are found by name and value, diacritics and case aside', () => {
  expect(found('')).toHaveLength(3)
  expect(found('duong sa')).toEqual(['iptc:Keywords'])
  expect(found('cong TITLE')).toEqual(['xmp:dc:title'])
  expect(found('nothing')).toEqual([])
})

test('each is offered the field that the mapping has for it, else the note', () => {
  expect(metadataRows(METADATA, DEFAULT_MAPPING, '').map(({ field }) => field)).toEqual(['title', 'subject', 'note'])
})

test('values are added where the field repeats, else the first stands in it; a date becomes one', () => {
  const [, keywords] = METADATA.tags
  expect(copyEdits(keywords?.values ?? [], 'subject')).toEqual([
    { kind: 'add', field: 'subject', text: 'đường sá' },
    { kind: 'add', field: 'subject', text: 'мосты' },
  ])
  expect(copyEdits(keywords?.values ?? [], 'note')).toEqual([{ kind: 'set', field: 'note', text: 'đường sá' }])
  expect(copyEdits([{ text: '1946:05:14 10:00:00' }], 'date')).toEqual([
    { kind: 'wording', text: '1946-05-14', dayFirst: true },
  ])
  // Even what the field would not take by itself is copied when a person says so.
  expect(copyEdits([{ text: 'photograph' }], 'type')).toEqual([{ kind: 'set', field: 'type', text: 'photograph' }])
})
