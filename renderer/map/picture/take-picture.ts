import { labelColours, mapColours, PRINTED_MARKS } from '../colours.ts'
import { drawPicture, type PictureScene, type PictureWish, type PictureWork } from './draw-picture.ts'
import { layOut } from './picture-layout.ts'
import { canvasTarget, svgTarget } from './picture-targets.ts'
import { svgFile } from './svg-context.ts'

/** A picture as a file: PNG at twice the pixels of a screen, SVG, or JPEG at 300 dots an inch for a PDF. */
export type PictureKind = 'png' | 'svg' | 'jpeg'

/** A picture of the map, and how large its sheet is in CSS pixels (96 an inch). */
export interface MapPicture {
  readonly blob: Blob
  readonly width: number
  readonly height: number
}

/** Pixels for each of the sheet's. */
const RATIOS = { png: 2, jpeg: 300 / 96 } as const
const TYPES = { png: 'image/png', jpeg: 'image/jpeg' } as const
const QUALITY = 0.92

/** Draws the map as it is in the print style, whatever the theme. */
export async function takePicture(
  { scene, wish, kind }: { readonly scene: PictureScene; readonly wish: PictureWish; readonly kind: PictureKind },
  work: Omit<PictureWork, 'colours'>,
): Promise<MapPicture> {
  await document.fonts.ready
  const { width, height } = layOut(wish.paper, wish.words.title !== '')
  const drawing = { ...work, colours: printColours() }
  if (kind === 'svg') {
    const { target, elements } = svgTarget()
    await drawPicture(target, { scene, wish }, drawing)
    const text = svgFile(elements(), { width, height }, wish.words.title)
    return { blob: new Blob([text], { type: 'image/svg+xml' }), width, height }
  }
  const { target, canvas } = canvasTarget({ width, height }, RATIOS[kind])
  await drawPicture(target, { scene, wish }, drawing)
  return { blob: await blobOf(canvas, TYPES[kind]), width, height }
}

/** The colours of the print style, wherever they are set. */
function printColours(): PictureWork['colours'] {
  const probe = document.createElement('div')
  probe.dataset['look'] = 'print'
  document.body.append(probe)
  try {
    return { map: mapColours(probe), labels: labelColours(probe), marks: PRINTED_MARKS }
  } finally {
    probe.remove()
  }
}

function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large'))), type, QUALITY)
  })
}
