/** The formats that `process` can be asked for beside its tables: of texts, and of what is on the map. */
export const CLI_FORMATS = [
  ...(['txt', 'alto', 'page', 'hocr', 'pdf', 'tei', 'docx', 'mets'] as const),
  ...(['geojson', 'kml', 'gpkg', 'lpf', 'lptsv'] as const),
] as const
/** One of them. */
export type CliFormat = (typeof CLI_FORMATS)[number]

/** The formats that were typed, each once, in the order of the list; a string is the one that is none. */
export function exportFormats(typed: string): readonly CliFormat[] | string {
  const names = typed.split(',').map((name) => name.trim().toLowerCase())
  const unknown = names.find((name) => !CLI_FORMATS.some((known) => known === name))
  return unknown ?? CLI_FORMATS.filter((known) => names.includes(known))
}
