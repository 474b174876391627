import { leafHabit, leafOf } from '../../../shared/arrangement/leaves.ts'
import type { MatchedFields, Mismatch } from '../../../shared/arrangement/matcher.ts'
import { partText, type PatternPart } from '../../../shared/arrangement/pattern.ts'
import { referenceCode, type CodedLevel } from '../../../shared/arrangement/references.ts'
import type { Tradition } from '../../../shared/domain/arrangement.ts'
import { leafLabel } from '../../ports/leaf-label.ts'
import { shortened } from '../../ports/pattern-error-words.ts'
import type { Speech } from '../../ports/messages.tsx'

/** Why a name does not fit. */
export function mismatchWords(mismatch: Mismatch, { t, language }: Speech): string {
  switch (mismatch.code) {
    case 'expected': {
      const { after, expected, found } = mismatch
      const wanted = expectedWords(expected, { t, language })
      return t('arrange.unfit.expected', {
        after: after === '' ? 'none' : after,
        expected: wanted,
        found: shortened(found),
      })
    }
    case 'rest':
      return t('arrange.unfit.rest', { found: shortened(mismatch.found) })
    case 'mangled':
      return t('arrange.unfit.mangled', { reads: mismatch.reads })
    case 'no-row':
      return t('arrange.unfit.no-row')
    case 'folders':
      return t('arrange.unfit.folders', { count: mismatch.count })
  }
}

function expectedWords(part: PatternPart, { t, language }: Pick<Speech, 't' | 'language'>): string {
  return part.kind === 'field'
    ? t(`arrange.word.${part.name}`)
    : t('arrange.quoted', { text: partText(part, language) })
}

const CODED: readonly CodedLevel[] = ['fonds', 'series', 'file', 'item']

/** What a name says by the pattern, as it will be cited: 'Ф. 223. Оп. 1. Д. 25, л. 9об'. */
export function readsAs(fields: MatchedFields, tradition: Tradition, speech: Speech): string {
  const parts = CODED.flatMap((level) => {
    const code = fields[level]
    return code === undefined ? [] : [{ level, code }]
  })
  const leaf = leafOf(fields, leafHabit([fields]))
  const code = parts.length > 0 ? referenceCode(fields.archive ?? '', parts, tradition) : ''
  return [code, fields.title ?? '', fields.date ?? '', leaf ? leafLabel(leaf, speech) : '']
    .filter((piece) => piece !== '')
    .join(', ')
}
