import { decodeEntities } from '../xml/xml-entities.ts'

/** Elements after which a line ends. */
const LINE_ENDS = /<br\s*\/?>|<span class="line-break"[^>]*>|<\/(?:p|li|blockquote|div|h[1-6])>/gi

/** The text of a note that is given as HTML alone, a line for each paragraph. */
export function plainNote(html: string): string {
  const lines = html.replaceAll(/\s*\n\s*/g, ' ').replaceAll(LINE_ENDS, '\n')
  return tidyNote(decodeEntities(lines.replaceAll(/<[^>]*>/g, '')))
}

/** Without blanks at the ends of lines and empty lines around. */
export function tidyNote(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trim()
}
