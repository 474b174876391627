import { useState } from 'react'
import type { CodeWarning } from '../../../shared/domain/codes/code.ts'
import { readCode } from '../../../shared/domain/codes/read-code.ts'
import { writeCode } from '../../../shared/domain/codes/write-code.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { RescueWords } from '../../ports/text-rescue.ts'

/** What is a slip of the hand in a code; what it leaves out may stand in the units above. */
const SLIPS: ReadonlySet<CodeWarning['code']> = new Set(['look-alikes', 'zeros', 'order', 'backwards'])

/** A reference code with slips, in its normal form; null for one that is well or was not wholly understood. */
export function mendedCode(text: string): { readonly normal: string; readonly slips: readonly CodeWarning[] } | null {
  const read = readCode(text)
  if (!read.ok || read.code.warnings.some(({ code }) => code === 'rest')) return null
  const slips = read.code.warnings.filter(({ code }) => SLIPS.has(code))
  const normal = writeCode(read.code)
  return slips.length > 0 && normal !== text ? { normal, slips } : null
}

/** Offers the normal form of a reference code that has slips in it; null for any other, and for one to stay as it is. */
export function useCodeOffer(text: string, onTake: (code: string) => void): RescueWords | null {
  const { t } = useSpeech()
  const [left, leave] = useState<string | null>(null)
  const mended = left === text ? null : mendedCode(text)
  if (!mended) return null
  return {
    words: mended.slips.map(({ code, what }) => t(`codes.warning.${code}`, { what })).join('. '),
    preview: mended.normal,
    doubt: null,
    take: { label: t('codes.use'), run: () => onTake(mended.normal) },
    leave: { label: t('rescue.keep'), run: () => leave(text) },
  }
}
