/** Reads a gzipped file that ships, also where the server has unpacked it already. */
export async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const bytes = await response.blob()
  const start = new Uint8Array(await bytes.slice(0, 2).arrayBuffer())
  const isGzip = start[0] === 0x1f && start[1] === 0x8b
  const whole = isGzip ? new Response(bytes.stream().pipeThrough(new DecompressionStream('gzip'))) : bytes
  return new Uint8Array(await whole.arrayBuffer())
}

/** The same of a JSON file. */
export async function fetchPacked(url: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await fetchBytes(url))) as unknown
}
