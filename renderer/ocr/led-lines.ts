import type { Rectangle } from '../imaging/prepare/crop.ts'
import type { ReadyPage } from '../imaging/prepare/ready-page.ts'
import { joined, type SeenLine } from './lines-of-tsv.ts'

/** Dots begin and end so near to what they lead from and to, in heights of its line. */
const NEAR = 2.5
/** They stand as low as this part of its height below it at most. */
const BELOW = 0.25

/**
 * What dots lead from and what they lead to in one line each: without the dots, which are gone by then, engines take them
 * for two, or for two columns.
 */
export function ledLines(lines: readonly SeenLine[], leaders: readonly Rectangle[]): readonly SeenLine[] {
  return leaders.reduce((all, leader) => {
    const level = all.filter(({ box }) => isLevel(box, leader))
    const entry = level.filter((line) => endsAt(line, leader)).sort((one, other) => other.box.right - one.box.right)[0]
    const number = level.filter((line) => beginsAt(line, leader)).sort((one, other) => one.box.left - other.box.left)[0]
    if (!entry || !number) return all
    return all.flatMap((line) => (line === number ? [] : line === entry ? [joined([entry, number])] : [line]))
  }, lines)
}

/** Whether dots lead from one word of the line to another. */
export function isLed({ box }: SeenLine, leaders: readonly Rectangle[]): boolean {
  return leaders.some((leader) => isLevel(box, leader) && box.left < leader.left && box.right > leader.right)
}

function isLevel({ top, bottom }: Rectangle, leader: Rectangle): boolean {
  const middle = (leader.top + leader.bottom) / 2
  return middle > top && middle < bottom + BELOW * (bottom - top)
}

function endsAt({ box }: SeenLine, leader: Rectangle): boolean {
  const near = NEAR * (box.bottom - box.top)
  return Math.abs(box.right - leader.left) <= near && box.right < leader.right
}

function beginsAt({ box }: SeenLine, leader: Rectangle): boolean {
  const near = NEAR * (box.bottom - box.top)
  return Math.abs(box.left - leader.right) <= near && box.left > leader.left
}

/** A page is all entries where so few letters at most come on each row of dots. */
const ENTRY = 60

/** Whether the page has entries with their numbers only, in one column: engines would lay the numbers out as a second one, and lose some. */
export function isOfEntries({ letters, leaders }: Pick<ReadyPage, 'letters' | 'leaders'>): boolean {
  if (leaders.length === 0 || letters.length > ENTRY * leaders.length) return false
  return leaders.every((one, at) => leaders.every((other, index) => index === at || !isBeside(one, other)))
}

function isBeside(one: Rectangle, other: Rectangle): boolean {
  const height = Math.max(one.bottom - one.top, other.bottom - other.top)
  const isLevelWith = Math.abs(one.top - other.top) < 2 * height
  return isLevelWith && (one.right < other.left || other.right < one.left)
}
