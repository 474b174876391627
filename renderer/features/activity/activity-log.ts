import type { Activity } from '../../../shared/domain/activity.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { isMessageKey, type MessageKey } from '../../../shared/messages/index.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { Speech } from '../../ports/messages.tsx'

/** A line of the log, in words. */
export interface LogLine {
  readonly key: string
  readonly what: string
  /** Who and when. */
  readonly who: string
  /** How many of what. */
  readonly counts: string
  /** The first of the units that it touched and that are still there. */
  readonly units: readonly UnitId[]
  readonly unitNames: string
}

/** Milliseconds between two keystrokes of a burst, which undo takes for one step. */
const BURST = 3000

/** The kinds of rows that are told with how many they are; links and the like go without saying. */
const COUNTED = ['units', 'pages', 'readings', 'places', 'regions', 'authorities'] as const

/** The log in words; edits of the same part of the same unit in one burst are one line. */
export function logLines(log: readonly Activity[], index: TreeIndex, speech: Speech): readonly LogLine[] {
  return withoutBursts(log).map((entry, at) => {
    const units = entry.units.filter((id) => index.byId.has(id))
    const names = units.flatMap((id) => index.byId.get(id) ?? []).map(nameOf)
    return {
      key: `${entry.at} ${log.length - at}`,
      what: whatText(entry, speech),
      who: `${entry.person === '' ? speech.t('activity.somebody') : entry.person} · ${speech.date(entry.at)}`,
      counts: countsText(entry, speech),
      units,
      unitNames: names.join('; '),
    }
  })
}

/** The lines in which every word that was typed occurs. */
export function filteredLines(lines: readonly LogLine[], typed: string): readonly LogLine[] {
  const words = fold(typed).split(' ').filter(Boolean)
  if (words.length === 0) return lines
  return lines.filter(({ what, who, unitNames }) => {
    const text = fold(`${what} ${who} ${unitNames}`)
    return words.every((word) => text.includes(word))
  })
}

/** `log` latest first. */
function withoutBursts(log: readonly Activity[]): readonly Activity[] {
  return log.filter((entry, at) => {
    const later = log[at - 1]
    return !later || !isBurst(entry, later)
  })
}

function isBurst(one: Activity, later: Activity): boolean {
  const same = one.what === later.what && one.person === later.person && one.way === 'done' && later.way === 'done'
  const isDescribing = one.what.startsWith('describe.') && Date.parse(later.at) - Date.parse(one.at) < BURST
  return same && isDescribing && one.units.join() === later.units.join()
}

function whatText({ what, way }: Activity, { t }: Speech): string {
  const key: MessageKey | null = isMessageKey(what) ? what : null
  const said = key === null ? what : what.startsWith('describe.') ? t('activity.described', { field: t(key) }) : t(key)
  return way === 'done' ? said : t(`activity.way.${way}`, { what: said })
}

function countsText({ counts }: Activity, { t }: Speech): string {
  return COUNTED.flatMap((table) => {
    const count = counts[table]
    return count === undefined ? [] : [t(`activity.count.${table}`, { count })]
  }).join(', ')
}
