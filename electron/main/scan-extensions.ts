/**
 * What the dialog shows at first, and what the system offers Fonds for under "Open with" (electron-builder.yml and
 * ../installer.nsh). Files are told by their content: any other can be opened too.
 */
export const SCAN_EXTENSIONS = [
  ...['jpg', 'jpeg', 'png', 'webp', 'gif', 'bmp', 'avif', 'heic', 'heif', 'svg', 'tif', 'tiff', 'pdf', 'djvu', 'djv'],
  ...['jp2', 'jpx', 'jpf', 'jpm', 'j2k', 'j2c', 'jpc'],
] as const
