import type { GreyRaster } from '../grey-raster.ts'
import type { Component } from '../prepare/components.ts'
import { xHeightOf } from '../prepare/letters.ts'
import { moved } from '../prepare/moved.ts'
import { straightening } from '../prepare/straighten.ts'
import type { Writing } from '../prepare/writing.ts'
import { unruled, type Rules } from './rules.ts'
import { runsDown } from './runs-down.ts'

/** A page whose lines run down, without its rules and frames, and its writing as it is then. */
export interface PageDown {
  readonly raster: GreyRaster
  readonly writing: Writing
  readonly rules: Rules
}

/**
 * An evenly white page as one whose lines run down; null where that is only wished if they do, and they do not seem to.
 * Where rules touch characters these are only seen once the rules are gone.
 */
export function pageDown(even: GreyRaster, writing: Writing, wish: 'where-any' | 'surely'): PageDown | null {
  if (writing.xHeight === null) return null
  const { raster, rules, letters } = unruled(even, writing.xHeight)
  const xHeight = xHeightOf(letters)
  if (xHeight === null) return null
  const way = { scale: 1, straight: straightening(even, writing.skew?.value ?? 0) }
  const level = {
    letters: letters.map((letter) => moved(letter, way)),
    rules: movedRules(rules, (rule) => moved(rule, way)),
  }
  if (wish === 'where-any' && !runsDown(level)) return null
  return { raster, rules, writing: { ...writing, letters, xHeight } }
}

/** Rules elsewhere, each by its middle. */
export function movedRules({ down, across }: Rules, move: (rule: Component) => Component): Rules {
  return { down: down.map(move), across: across.map(move) }
}
