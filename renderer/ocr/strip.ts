import { within } from '../imaging/prepare/crop.ts'
import { packedPart, type PackedPicture } from '../imaging/prepare/packed-picture.ts'
import type { ReadyPage } from '../imaging/prepare/ready-page.ts'
import { median } from '../../shared/domain/median.ts'

/** Heights of small letters across and down: some eight lines, enough to tell by. */
const STRIP = { across: 70, down: 30 }

/** The middle of the page's letters, to be read for a try. */
export function stripOf({ picture, letters, xHeight }: ReadyPage): PackedPicture {
  const x = median(letters.map(({ left, right }) => (left + right) / 2))
  const y = median(letters.map(({ top, bottom }) => (top + bottom) / 2))
  const across = ((xHeight ?? 0) * STRIP.across) / 2
  const down = ((xHeight ?? 0) * STRIP.down) / 2
  return packedPart(picture, within(picture, { left: x - across, top: y - down, right: x + across, bottom: y + down }))
}
