import type { Feature } from 'geojson'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { childNamed, childrenNamed, descendants, localName, plainText } from '../xml/xml-find.ts'
import { kmlGeometry } from './kml-geometry.ts'

/** What of a style shapes are drawn with, by the names of simplestyle 1.1. */
type KmlStyle = Readonly<Record<string, string | number>>

/**
 * Reads KML (2.0 to 2.3) as shapes to draw: each Placemark that has a geometry, with its name and its colours as
 * simplestyle has them. What lies behind links is not fetched; overlays of pictures and models are left out. Throws an
 * XmlError where the file can't be read; null where it is other XML.
 */
export function readKmlShapes(text: string): readonly Feature[] | null {
  const root = readXml(text)
  if (localName(root) !== 'kml' && localName(root) !== 'Document') return null
  const styles = sharedStyles(root)
  return descendants(root, (element) => localName(element) === 'Placemark').flatMap((mark) => {
    const geometry = kmlGeometry(mark)
    return geometry ? [{ type: 'Feature' as const, properties: lookOf(mark, styles), geometry }] : []
  })
}

type Styles = ReadonlyMap<string, KmlStyle>

/** Styles by their ids; a map of styles stands for its normal one. */
function sharedStyles(root: XmlElement): Styles {
  const plain = descendants(root, (element) => localName(element) === 'Style' && !!element.attributes['id'])
  const styles = new Map(plain.map((style) => [style.attributes['id'] ?? '', styleOf(style)]))
  for (const map of descendants(root, (element) => localName(element) === 'StyleMap')) {
    const normal = childrenNamed(map, 'Pair').find((pair) => plainText(childNamed(pair, 'key')) === 'normal')
    const style = styles.get(idIn(normal))
    if (style && map.attributes['id']) styles.set(map.attributes['id'], style)
  }
  return styles
}

function idIn(element: XmlElement | undefined): string {
  const url = plainText(childNamed(element, 'styleUrl'))
  return url.slice(url.indexOf('#') + 1)
}

function lookOf(mark: XmlElement, styles: Styles): Readonly<Record<string, string | number>> {
  const own = childNamed(mark, 'Style')
  const name = plainText(childNamed(mark, 'name'))
  return { ...styles.get(idIn(mark)), ...(own ? styleOf(own) : {}), ...(name ? { name } : {}) }
}

function styleOf(style: XmlElement): KmlStyle {
  const [line, poly, icon] = ['LineStyle', 'PolyStyle', 'IconStyle'].map((name) => childNamed(style, name))
  const [stroke, fill, marker] = [colourOf(line), colourOf(poly), colourOf(icon)]
  const width = Number(plainText(childNamed(line, 'width')) || NaN)
  const isUnfilled = plainText(childNamed(poly, 'fill')) === '0'
  return {
    ...(stroke ? { stroke: stroke.colour, 'stroke-opacity': stroke.opacity } : {}),
    ...(Number.isFinite(width) ? { 'stroke-width': width } : {}),
    ...(fill ? { fill: fill.colour, 'fill-opacity': isUnfilled ? 0 : fill.opacity } : {}),
    ...(marker ? { 'marker-color': marker.colour } : {}),
  }
}

/** Colours of KML are alpha, blue, green, red. */
function colourOf(style: XmlElement | undefined): { readonly colour: string; readonly opacity: number } | null {
  const [, alpha = '', blue = '', green = '', red = ''] =
    /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(plainText(childNamed(style, 'color'))) ?? []
  if (alpha === '') return null
  const opacity = Math.round((parseInt(alpha, 16) / 255) * 100) / 100
  return { colour: `#${red}${green}${blue}`.toLowerCase(), opacity }
}
