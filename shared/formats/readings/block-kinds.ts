import { BLOCK_KINDS, type BlockKind } from '../../domain/layout.ts'

/** What programs call kinds of blocks, beside the names of Fonds: PAGE 2019, Transkribus, and SegmOnto's zones. */
const NAMES: Readonly<Record<string, BlockKind>> = {
  paragraph: 'text',
  main: 'text',
  mainzone: 'text',
  title: 'heading',
  titlepagezone: 'heading',
  runningtitlezone: 'header',
  numberingzone: 'page-number',
  margintextzone: 'marginalia',
  margin: 'marginalia',
  'footnote-continued': 'footnote',
  endnote: 'footnote',
  tablezone: 'table',
  illustration: 'picture',
  image: 'picture',
  photo: 'picture',
  graphiczone: 'picture',
  stampzone: 'stamp',
  sealzone: 'stamp',
  'signature-mark': 'page-number',
}

/** The kind that a file names, whatever its letters' case; undefined where it is none that Fonds tells apart. */
export function kindFromName(name: string | undefined): BlockKind | undefined {
  const plain = name?.trim().toLowerCase() ?? ''
  return BLOCK_KINDS.find((kind) => kind === plain) ?? NAMES[plain]
}
