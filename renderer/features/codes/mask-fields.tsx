import { useState, type ReactNode } from 'react'
import { codeMask, SHIPPED_MASKS, type ShippedMasks } from '../../../shared/arrangement/code-masks.ts'
import { readPattern } from '../../../shared/arrangement/pattern.ts'
import type { CodeMasks } from '../../../shared/domain/collection.ts'
import { LEVELS, type Level } from '../../../shared/domain/unit.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { inLanguage, patternErrorWords } from '../../ports/pattern-error-words.ts'
import { useLevelNames } from '../../ports/templates.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './codes.module.css'

const OWN = 'own'
/** What an example of a mask says. */
const SAMPLE = {
  archive: 'Q3', fonds: '223', series: '1', file: '25', item: '3', leaf: '9', page: '1', number: '7', title: '…', date: '1906',
} as const // prettier-ignore

/** How the codes of each level look: filled in by a tradition, or written; each is kept when its field is left. */
export function MaskFields(props: {
  readonly masks: CodeMasks
  readonly onFill: (masks: ShippedMasks) => void
  readonly onMask: (level: Level, mask: string) => void
}): ReactNode {
  const { masks, onFill, onMask } = props
  const { t } = useSpeech()
  const levelName = useLevelNames()
  const filled = Object.entries(SHIPPED_MASKS).find(([, each]) => isSame(each, masks))?.[0]
  const isOwn = filled === undefined && Object.keys(masks).length > 0
  return (
    <div className={styles['masks']} role="group" aria-label={t('codes.masks')}>
      <Select<string>
        label={t('codes.masks')}
        options={[
          ...Object.keys(SHIPPED_MASKS).map((key) => ({
            key,
            text: exampleOf(SHIPPED_MASKS[key as ShippedMasks].file),
          })),
          ...(isOwn ? [{ key: OWN, text: t('codes.masks.own') }] : []),
        ]}
        value={filled ?? (isOwn ? OWN : null)}
        // The keys are those of the table.
        onChange={(key) => (key === OWN ? undefined : onFill(key as ShippedMasks))}
      />
      {LEVELS.map((level) => (
        <MaskField
          key={`${level} ${masks[level] ?? ''}`}
          label={levelName(level)}
          mask={masks[level] ?? ''}
          example={SHIPPED_MASKS.isad[level] ?? ''}
          onKeep={(mask) => onMask(level, mask)}
        />
      ))}
    </div>
  )
}

function MaskField(props: {
  readonly label: string
  readonly mask: string
  /** A mask of that level, to see how masks are written. */
  readonly example: string
  readonly onKeep: (mask: string) => void
}): ReactNode {
  const speech = useSpeech()
  const shown = props.mask === '' ? '' : inLanguage(props.mask, speech.language)
  const [text, setText] = useState(shown)
  const error = errorOf(text, speech)
  return (
    <TextField
      label={props.label}
      value={text}
      onChange={setText}
      onCommit={() => {
        if (error === null && text.trim() !== shown) props.onKeep(text)
      }}
      error={error}
      hint={exampleOf(text)}
      placeholder={props.example === '' ? '' : inLanguage(props.example, speech.language)}
    />
  )
}

function errorOf(text: string, speech: Speech): string | null {
  const read = text.trim() === '' ? null : readPattern(text)
  return read && !read.ok ? patternErrorWords(read.error, speech) : null
}

/** A code as the mask has it; '' for none. */
function exampleOf(mask = ''): string {
  return codeMask(mask)?.write(SAMPLE) ?? ''
}

function isSame(a: CodeMasks, b: CodeMasks): boolean {
  return LEVELS.every((level) => a[level] === b[level])
}
