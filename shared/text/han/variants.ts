import { VARIANT_GROUPS } from './variant-groups.ts'

let groups: ReadonlyMap<string, readonly string[]> | null = null

/** The characters that stand for the same word as one of Han, it among them: 国 囯 國. None for what has no variants. */
export function hanVariants(character: string): readonly string[] {
  groups ??= new Map(
    VARIANT_GROUPS.split(' ').flatMap((group) => {
      const all = Array.from(group)
      return all.map((each) => [each, all] as const)
    }),
  )
  return groups.get(character) ?? []
}
