import { puts, type Change } from '../../../shared/domain/changes.ts'
import { withField } from '../../../shared/domain/description.ts'
import type { FieldName } from '../../../shared/domain/fields/field.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { rescueOfLines, type LegacyKind } from '../../../shared/text/legacy/rescue.ts'
import { withToneStyle } from '../../../shared/text/legacy/tone-places.ts'
import type { ToneStyle } from '../../../shared/text/vietnamese-syllable.ts'

/** A value that looks as if it came in an older encoding. */
export interface RescuableValue {
  readonly unit: Unit
  readonly field: FieldName
  /** Which of the values of the field. */
  readonly at: number
  readonly before: string
  readonly after: string
  /** 'tones': only the place of tone marks changes. */
  readonly kind: LegacyKind | 'tones'
  /** Capitals with a tone were guessed. */
  readonly capitals: boolean
}

/** The values of a unit that look as if they came in an older encoding; where tones have a custom, also those of another. */
export function rescuableOf(unit: Unit, tones: ToneStyle | null): readonly RescuableValue[] {
  return Object.entries(unit.description).flatMap(([field, values]) =>
    values.flatMap(({ text: before }, at): readonly RescuableValue[] => {
      const rescue = rescueOfLines(before)
      const text = rescue?.text ?? before
      const after = tones ? withToneStyle(text, tones) : text
      if (after === before) return []
      return [{ unit, field, at, before, after, kind: rescue?.kind ?? 'tones', capitals: rescue?.capitals ?? false }]
    }),
  )
}

/** The changes that put the values right, for one step of the undo stack; it is a person who says so. */
export function changesToRescue(values: readonly RescuableValue[], now: Instant): readonly Change[] {
  const changed = new Map<Unit['id'], Unit>()
  for (const { unit, field, at, after } of values) {
    const sofar = changed.get(unit.id) ?? unit
    const next = (sofar.description[field] ?? []).map((value, index) =>
      index === at ? { ...value, text: after, by: { by: 'person', at: now } as const } : value,
    )
    changed.set(unit.id, { ...sofar, description: withField(sofar.description, field, next), updatedAt: now })
  }
  return puts('units', [...changed.values()])
}
