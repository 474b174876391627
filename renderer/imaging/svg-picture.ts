import { newCanvas } from './canvas.ts'
import { ImagingError } from './imaging-error.ts'
import { rasterSize, svgSize } from './svg-size.ts'
import { withinTime } from './within-time.ts'

const NAMESPACE = 'http://www.w3.org/2000/svg'
const MOST_BYTES = 32 * 1024 * 1024
/** Elements drawn, those counted again that are used again: a small file can use a drawing of uses of uses. */
const MOST_DRAWN = 200_000
/** Milliseconds for each step of drawing that the window waits for; what it does in one go can't be cut short. */
const PATIENCE = 30_000

/**
 * A drawing as PNG. SVG is drawn by the window: a worker has nothing to draw it with. It is drawn as an image, so that
 * none of its scripts run and nothing is loaded from elsewhere, whatever it asks for; what could run is taken out
 * beforehand all the same.
 */
export async function svgPicture(file: Blob): Promise<Blob> {
  if (file.size > MOST_BYTES) throw new ImagingError('too-large', `SVG, ${file.size >> 20} MiB`)
  const root = readSvg(await file.text())
  const size = svgSize(attributesOf(root))
  const raster = rasterSize(size)
  if (!root.hasAttribute('viewBox')) root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  root.setAttribute('width', String(raster.width))
  root.setAttribute('height', String(raster.height))
  const image = await loaded(new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' }))
  const { canvas, context } = newCanvas(raster)
  context.fillStyle = 'white'
  context.fillRect(0, 0, raster.width, raster.height)
  context.drawImage(image, 0, 0, raster.width, raster.height)
  return await withinTime(canvas.convertToBlob({ type: 'image/png' }), PATIENCE)
}

/** A document made by the parser runs nothing and loads nothing. */
function readSvg(text: string): Element {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  if (root.namespaceURI !== NAMESPACE || root.localName !== 'svg' || root.querySelector('parsererror'))
    throw new ImagingError('damaged-file', root.querySelector('parsererror')?.textContent ?? 'the root is no SVG')
  for (const element of root.querySelectorAll('script, foreignObject, iframe')) element.remove()
  // It would be drawn as a broken one.
  for (const image of root.querySelectorAll('image')) if (!/^(data:|#)/.test(hrefOf(image))) image.remove()
  if (drawnElements(root) > MOST_DRAWN) throw new ImagingError('too-large', `SVG, > ${MOST_DRAWN}`)
  return root
}

/** How many elements are drawn when every `use` is followed; a `use` within itself is drawn by nobody. */
function drawnElements(root: Element): number {
  const known = new Map<Element, number>()
  const count = (element: Element, within: ReadonlySet<Element>): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    if (within.has(element) || within.size > 500) return 0
    const inside = new Set(within).add(element)
    let sum = 1
    for (const child of element.children) sum += count(child, inside)
    const used = element.localName === 'use' ? usedBy(root, element) : null
    if (used) sum += count(used, inside)
    known.set(element, sum)
    return sum
  }
  return count(root, new Set())
}

function usedBy(root: Element, use: Element): Element | null {
  const href = hrefOf(use)
  return href.startsWith('#') ? root.querySelector(`#${CSS.escape(href.slice(1))}`) : null
}

const hrefOf = (element: Element): string =>
  element.getAttribute('href') ?? element.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? ''

const attributesOf = (root: Element) => ({
  width: root.getAttribute('width'),
  height: root.getAttribute('height'),
  viewBox: root.getAttribute('viewBox'),
})

async function loaded(svg: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(svg)
  const image = new Image()
  image.src = url
  try {
    await withinTime(image.decode(), PATIENCE)
    return image
  } catch (cause) {
    if (cause instanceof ImagingError) throw cause
    throw new ImagingError('damaged-file', `the SVG can't be drawn: ${String(cause)}`, { cause })
  } finally {
    URL.revokeObjectURL(url)
  }
}
