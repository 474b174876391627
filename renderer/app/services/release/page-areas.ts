import type { DayNumber } from '../../../../shared/dates/calendars/day-number.ts'
import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { PageId } from '../../../../shared/domain/ids.ts'
import type { Region } from '../../../../shared/domain/region.ts'
import type { Withholding } from '../../../../shared/domain/restriction.ts'
import { boundsOf, isInShape, type Shape } from '../../../../shared/domain/shape.ts'
import { isInForce } from '../../../../shared/release/in-force.ts'

/** A region that is withheld. */
export type WithheldRegion = Region & { readonly withheld: Withholding }

/** The regions that are withheld on a day, by their pages. */
export function withheldRegions(
  regions: readonly Region[],
  today: DayNumber,
): ReadonlyMap<PageId, readonly WithheldRegion[]> {
  const withheld = regions.flatMap((region) => {
    const { withheld: why } = region
    return why && isInForce(why, today) ? [{ ...region, withheld: why }] : []
  })
  return groupBy(withheld, ({ pageId }) => pageId)
}

/** Whether a region shows what an area withholds: its middle lies in the area, or the area's in it. */
export function isUnderAny(region: Region, areas: readonly Shape[]): boolean {
  return isUnderShapes(region.shape, areas)
}

/** The same of any shape. */
export function isUnderShapes(shape: Shape, areas: readonly Shape[]): boolean {
  return areas.some((area) => isInShape(area, middleOf(shape)) || isInShape(shape, middleOf(area)))
}

function middleOf(shape: Shape) {
  const { x, y, w, h } = boundsOf(shape)
  return { x: x + w / 2, y: y + h / 2 }
}
