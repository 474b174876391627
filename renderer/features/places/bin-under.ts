/** The element that the bars stand in, once it is there. */
export interface Plot {
  readonly current: HTMLDivElement | null
}

/** The bin of a plot under a pointer; the first or last beside it. */
export function binUnder({ current }: Plot, clientX: number, count: number): number {
  const box = current?.getBoundingClientRect()
  if (!box || box.width === 0) return 0
  return Math.max(0, Math.min(count - 1, Math.floor(((clientX - box.left) / box.width) * count)))
}
