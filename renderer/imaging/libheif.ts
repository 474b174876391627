import wasmUrl from 'libheif-js/libheif-wasm/libheif.wasm?url'

/** The interface for scripts knows whole pictures only; that in C their tiles. Numbers are addresses where not said. */
export interface HeifInC {
  /** Another object when the memory has grown. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>
  _malloc(bytes: number): number
  _free(at: number): void
  _heif_context_alloc(): number
  _heif_context_free(context: number): void
  _heif_context_read_from_memory_without_copy(
    error: number,
    context: number,
    from: number,
    bytes: number,
    options: 0,
  ): void
  /** Gives how many there are. */
  _heif_context_get_list_of_top_level_image_IDs(context: number, ids: number, most: number): number
  _heif_context_get_image_handle(error: number, context: number, id: number, handle: number): void
  _heif_image_handle_release(handle: number): void
  _heif_image_handle_get_image_tiling(error: number, handle: number, upright: 0 | 1, tiling: number): void
  _heif_image_handle_decode_image_tile(...asked: readonly number[]): void
  _heif_image_get_plane_readonly(image: number, channel: number, stride: number): number
  _heif_image_get_width(image: number, channel: number): number
  _heif_image_get_height(image: number, channel: number): number
  _heif_image_release(image: number): void
}

/** What is used of libheif-js. Its own types leave the decoder out and call most results `any`. */
export interface LibHeif extends HeifInC {
  readonly HeifDecoder: new () => HeifDecoder
  readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown }
  readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: unknown }
  /** Upright, 8 bits a sample; throws or gives a code where the picture can't be decoded. */
  heif_js_decode_image2(handle: unknown, space: unknown, chroma: unknown): HeifDecoded | Promise<HeifDecoded>
  heif_image_release(image: unknown): void
  heif_context_free(context: unknown): void
}

interface HeifDecoder {
  /** C's context, to be freed by whoever made the decoder. */
  readonly decoder: unknown
  /** The pictures that stand for themselves, thumbnails and depth maps left out; none where the file can't be read. */
  decode(bytes: Uint8Array): readonly HeifImage[]
}

export interface HeifImage {
  readonly handle: unknown
  /** Pixels when upright: turned and mirrored as the file asks for. */
  get_width(): number
  get_height(): number
  free(): void
}

export interface HeifDecoded {
  /** Only where it failed. */
  readonly code?: unknown
  readonly message?: string
  readonly image?: unknown
  /** One for interleaved samples; rows are `stride` bytes apart. */
  readonly channels?: readonly { readonly stride: number; readonly data: Uint8Array }[]
}

type Factory = (options: { readonly wasmBinary: ArrayBuffer; readonly print: () => void }) => Promise<LibHeif>

/** Loads the decoder: a new one for each call, as one that failed is not to be trusted. */
export async function loadLibHeif(): Promise<LibHeif> {
  const [factory, response] = await Promise.all([import('libheif-js/libheif-wasm/libheif.js'), fetch(wasmUrl)])
  if (!response.ok) throw new Error(`no decoder for HEIC: ${response.status}`)
  return await (factory.default as unknown as Factory)({
    wasmBinary: await response.arrayBuffer(),
    print: () => undefined,
  })
}
