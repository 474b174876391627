import ExifReader from 'exifreader'

/** How a JPEG is to be turned, as TIFF counts it (tag 274); 1 is upright. */
export function orientationIn(bytes: Uint8Array): number {
  try {
    // A picture without EXIF has no such tag, whatever the types say.
    const { Orientation: tag } = ExifReader.load(bytes.slice().buffer) as { readonly Orientation?: { value: number } }
    return tag?.value ?? 1
  } catch (error) {
    console.warn('no readable EXIF', error)
    return 1
  }
}
