/** The profile that the words of a command name; null where they name none. */
export function profileOf(options: ReadonlyMap<string, string>): string | null | { readonly problem: string } {
  const profile = options.get('profile') ?? null
  if (profile === null || /^\w[\w.-]{0,63}$/.test(profile)) return profile
  return { problem: `a profile name has letters, digits, . _ - and begins with a letter or digit: ${profile}` }
}
