/** A photo as Tropy exports it. */
export const tropyPhoto = (parts: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  '@type': 'Photo',
  checksum: 'd41d8cd98f00b204e9800998ecf8427e',
  color: '#d8cdb4',
  density: 72,
  filename: 'IMG_0001.jpg',
  mimetype: 'image/jpeg',
  orientation: 1,
  page: 0,
  path: '/scans/IMG_0001.jpg',
  protocol: 'file',
  size: 2_183_345,
  template: 'https://tropy.org/v1/templates/photo',
  angle: 0,
  brightness: 0,
  contrast: 0,
  height: 3024,
  hue: 0,
  mirror: false,
  negative: false,
  saturation: 0,
  sharpen: 0,
  width: 4032,
  note: [{ '@type': 'Note', text: { '@value': 'See folio 2', '@language': 'en' } }],
  transcription: [{ '@type': 'Transcription', text: 'Dear Sir', alto: null }],
  ...parts,
})

/** An export of Tropy, with the context that it makes for such items. */
export const tropyExport = ({
  items,
  version = '1.18.0-beta.4',
}: {
  readonly items: readonly Readonly<Record<string, unknown>>[]
  readonly version?: string
}): object => ({
  '@context': {
    '@version': 1.1,
    '@vocab': 'https://tropy.org/v1/tropy#',
    template: { '@type': '@id' },
    photo: { '@id': 'https://tropy.org/v1/tropy#photo', '@container': '@list' },
    note: { '@id': 'https://tropy.org/v1/tropy#note', '@container': '@list' },
    selection: { '@id': 'https://tropy.org/v1/tropy#selection', '@container': '@list' },
    title: 'http://purl.org/dc/elements/1.1/title',
    date: { '@id': 'http://purl.org/dc/elements/1.1/date', '@type': 'https://tropy.org/v1/tropy#date' },
    dcterms: 'http://purl.org/dc/terms/',
  },
  '@graph': items.map((item) => ({ '@type': 'Item', template: 'https://tropy.org/v1/templates/generic', ...item })),
  version,
})
