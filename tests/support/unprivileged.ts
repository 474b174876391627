export const isRoot = process.getuid?.() === 0

/** Runs as somebody without rights; as root nothing is refused. */
export async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  if (!isRoot) return work()
  process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
