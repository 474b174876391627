import type { EmbeddedMetadata } from '../../domain/embedded-metadata.ts'

/** When a photograph was taken by the clock of the camera. */
export interface PhotoTime {
  /** Milliseconds since 1970 as if the clock had been in UTC. */
  readonly clock: number
  /** Minutes that the clock was ahead of UTC; null where the file does not say. */
  readonly ahead: number | null
}

/** EXIF's time of taking, else of digitising, and its offset (EXIF 2.31). null where there is none, or one of zeros. */
export function photoTime({ tags }: EmbeddedMetadata): PhotoTime | null {
  const said = (name: string): string =>
    tags.find((tag) => tag.group === 'exif' && tag.name === name)?.values[0]?.text ?? ''
  for (const kind of ['Original', 'Digitized']) {
    const clock = clockOf(said(`DateTime${kind}`))
    if (clock === null) continue
    const offset = said(`OffsetTime${kind}`) || said('OffsetTime')
    const ahead = aheadOf(offset)
    return { clock, ahead: offset === '' || ahead === null ? null : ahead / 60_000 }
  }
  return null
}

/**
 * How far a clock is ahead of UTC, milliseconds: `+07:00`, `-3`, `+05:30:12`, `0`, `Z`; null where the text is none. Seconds are for
 * clocks that were set wrong.
 */
export function aheadOf(text: string): number | null {
  const plain = text.trim().replace('−', '-')
  if (/^(?:Z|UTC)$/iu.test(plain)) return 0
  const found = /^([+-]?)(\d{1,2})(?::?(\d{2}))?(?::(\d{2}))?$/u.exec(plain)
  if (!found) return null
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = found
  if (Number(minutes) > 59 || Number(seconds) > 59 || Number(hours) > 26) return null
  const ahead = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -ahead || 0 : ahead
}

/** Minutes as `aheadOf` reads them: `+07:00`. */
export function aheadText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.round(Math.abs(minutes) % 60)]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

function clockOf(text: string): number | null {
  const found = /^(\d{4})[:.-](\d{2})[:.-](\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?/u.exec(text.trim())
  if (!found) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number)
  const clock = Date.UTC(year, month - 1, day, hour, minute, second || 0)
  return year === 0 || month === 0 || day === 0 || Number.isNaN(clock) ? null : clock
}
