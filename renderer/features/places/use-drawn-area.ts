import { useCallback, useState } from 'react'
import type { GeoShape } from '../../../shared/domain/geo-shape.ts'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import { areaIn, cornersText } from './area-text.ts'

/** An area that is being drawn or typed corner by corner. */
export function useDrawnArea(onArea: (area: GeoShape) => void) {
  const [corners, setCorners] = useState('')
  const [drawing, setDrawing] = useState(false)
  const { shape } = areaIn(corners)
  const keep = useCallback(
    (area: GeoShape) => {
      setDrawing(false)
      setCorners('')
      onArea(area)
    },
    [onArea],
  )
  const addCorner = useCallback(
    (point: GeoPoint) => setCorners((before) => [before, cornersText([point])].filter(Boolean).join('\n')),
    [],
  )
  const outline = drawing && shape && shape.kind !== 'point' ? shape : null
  return { corners, setCorners, drawing, setDrawing, outline, keep, addCorner }
}
