const byNumber = new Intl.Collator(undefined, { numeric: true, sensitivity: 'variant' })

/** Orders names as people count: 'page 2' before 'page 10'. Equal to the collator, the code points decide. */
export function compareNames(a: string, b: string): number {
  return byNumber.compare(a, b) || (a < b ? -1 : Number(a > b))
}

/** Orders paths name by name, so that a folder's files stay together. */
export function comparePaths(a: string, b: string): number {
  const left = a.split('/')
  const right = b.split('/')
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const order = compareNames(left[i] ?? '', right[i] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length
}

const LITTER: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '__macosx'])

/** Files and folders that systems leave behind and nobody means to import. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || LITTER.has(name.toLowerCase())
}
