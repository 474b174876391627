/** The letters of a text, each with its combining marks; surrogate pairs stay whole. Marks alone are a letter of their own. */
export function lettersOf(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []
}
