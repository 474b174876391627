/** The formats of texts that `process` can be asked for. */
export const CLI_TEXTS = ['txt', 'alto', 'page', 'hocr', 'pdf', 'tei', 'docx', 'mets'] as const
/** One of them. */
export type CliText = (typeof CLI_TEXTS)[number]

/** The formats that were typed, each once, in the order of the list; a string is the one that is none. */
export function textFormats(typed: string): readonly CliText[] | string {
  const names = typed.split(',').map((name) => name.trim().toLowerCase())
  const unknown = names.find((name) => !CLI_TEXTS.some((known) => known === name))
  return unknown ?? CLI_TEXTS.filter((known) => names.includes(known))
}
