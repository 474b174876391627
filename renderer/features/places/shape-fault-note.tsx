import type { ReactNode } from 'react'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import { untangled } from '../../../shared/places/shape-faults.ts'
import { withLine, writeShape, type ReadShape, type WrittenFault } from '../../../shared/places/written-shape.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'

export interface ShapeFaultNoteProps {
  readonly read: Extract<ReadShape, { readonly fault: WrittenFault }>
  /** What is typed, in which a line may be put right. */
  readonly points: string
  readonly onPoints: (points: string) => void
}

/** What is wrong with a shape, and what can be done about it at once. */
export function ShapeFaultNote({ read, points, onPoints }: ShapeFaultNoteProps): ReactNode {
  const { t } = useSpeech()
  const { fault, shape } = read
  const ring =
    fault.kind === 'crossing' && shape?.kind === 'polygon' && shape.rings.length === 1 ? shape.rings[0] : null
  const ordered = ring ? untangled(ring) : null
  const swapped = fault.kind === 'line' ? fault.swapped : undefined
  const actions = (
    <>
      {ordered ? (
        <Button onPress={() => onPoints(writeShape({ kind: 'polygon', rings: [ordered] }).points)}>
          {t('geometry.untangle')}
        </Button>
      ) : null}
      {swapped && fault.kind === 'line' ? (
        <Button onPress={() => onPoints(withLine(points, fault.line, swapped))}>
          {t('places.point.swap', { point: inWords(swapped) })}
        </Button>
      ) : null}
    </>
  )
  return (
    <ErrorNote kind="doubt" actions={ordered || swapped ? actions : undefined}>
      {faultWords(fault, points.trim().includes('\n'), t)}
    </ErrorNote>
  )
}

function faultWords(fault: WrittenFault, manyLines: boolean, t: Speech['t']): string {
  switch (fault.kind) {
    case 'line': {
      const error = t(`places.point.error.${fault.error}`)
      return manyLines ? t('geometry.fault.line', { line: fault.line, error }) : error
    }
    case 'crossing':
      return t('geometry.fault.crossing', { one: fault.sides[0], other: fault.sides[1] })
    case 'few':
      return t('geometry.fault.few', { needed: fault.needed })
    case 'hole':
      return t('geometry.fault.hole', { hole: fault.hole })
    case 'pole':
    case 'radius':
    case 'none':
    case 'one':
      return t(`geometry.fault.${fault.kind}`)
  }
}

function inWords({ lat, lon }: GeoPoint): string {
  return `${lat}, ${lon}`
}
