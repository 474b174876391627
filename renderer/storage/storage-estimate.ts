/** How much room the archive takes, and whether the browser promised to keep it. Bytes; null where it does not say. */
export async function storageEstimate(): Promise<{
  readonly used: number | null
  readonly quota: number | null
  readonly persistent: boolean
}> {
  const { usage, quota } = await navigator.storage.estimate()
  return { used: usage ?? null, quota: quota ?? null, persistent: await navigator.storage.persisted() }
}
