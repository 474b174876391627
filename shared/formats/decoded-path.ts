/** A path or name without the escapes of addresses; as it is where it is not encoded well, as people may write it. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}
