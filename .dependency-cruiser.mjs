const FOLDERS = '^(electron|renderer|shared|tests)/'

/** A layer may import itself and the folders named; every other folder of the program is closed to it. */
const layer = (folder, why, ...mayImport) => ({
  name: `${folder} imports`,
  comment: why,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: FOLDERS, pathNot: [folder, ...mayImport].map((allowed) => `^${allowed}(/|$)`) },
})

/** Only `owner` may import the package; elsewhere it is a detail. */
const only = (owner, npmPackage) => ({
  name: `${npmPackage} stays in ${owner}`,
  severity: 'error',
  from: { path: FOLDERS, pathNot: [`^${owner}/`, '^tests/'] },
  to: { path: `node_modules/${npmPackage}/` },
})

export default {
  forbidden: [
    layer('shared', 'shared/ runs in every process, so it knows none of them'),
    layer('shared/domain', 'the domain depends on nothing'),
    layer('shared/(dates|text|places)', 'pure rules over the domain', 'shared/domain', 'shared/(dates|text|places)'),
    layer(
      'shared/arrangement',
      'pure rules over names of files and over the domain',
      'shared/(domain|text|platform|formats)',
    ),
    layer(
      'shared/intake',
      'pure rules by which files of descriptions become units',
      'shared/(domain|dates|text|places|arrangement|formats|messages)',
    ),
    layer('shared/pictures', 'compares pictures by their grey values', 'shared/domain'),
    layer('electron', 'the main process meets the renderer only in shared/', 'shared'),
    layer('electron/preload', 'the bridge knows only the contract', 'shared/ipc', 'electron/renderer'),
    layer('renderer/ui', 'ui/ draws; it knows no archive'),
    layer('renderer/jobs', 'the queue knows nothing of the work it runs'),
    layer('renderer/platform', 'implements shared/platform', 'shared'),
    layer('renderer/storage', 'implements the repositories of the domain', 'shared'),
    layer('renderer/imaging', 'decodes pictures', 'shared'),
    layer('renderer/ocr', 'implements the reader of the domain', 'shared', 'renderer/imaging'),
    layer(
      'renderer/ports',
      'how a feature reaches what app/ composed',
      'shared',
      'renderer/jobs',
      'renderer/map/overlay\\.ts',
    ),
    layer('renderer/viewer', 'draws a page image and its regions', 'shared', 'renderer/ui'),
    layer('renderer/map', 'draws places', 'shared', 'renderer/ui'),
    layer(
      'renderer/features',
      'a feature sees ports, never what implements them',
      'shared',
      'renderer/(ui|ports|viewer|map)',
    ),
    {
      name: 'features are strangers',
      comment: 'what two features share belongs in shared/, ports/ or ui/',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'nothing imports app',
      comment: 'app/ composes the program',
      severity: 'error',
      from: { path: FOLDERS, pathNot: ['^renderer/app/', '^tests/'] },
      to: { path: '^renderer/app/' },
    },
    only('electron', 'electron'),
    only('electron', 'chokidar'),
    only('renderer/storage', 'dexie'),
    only('renderer/app/services/spelling', 'hunspell-asm'),
    only('renderer/ocr', 'tesseract.js'),
    only('renderer/map', 'leaflet'),
    only('renderer/viewer', 'openseadragon'),
    only('renderer/imaging', 'pdfjs-dist'),
    only('renderer/imaging', 'utif2'),
    only('renderer/imaging', 'geotiff'),
    only('renderer/imaging', 'lcms-wasm'),
    only('renderer/imaging', 'libheif-js'),
    only('shared/(ipc|platform|cli)', 'zod'),
    only('shared/dates', 'edtf'),
    only('shared/places', 'proj4'),
    only('shared/places/georeference', '@allmaps/transform'),
    only('shared/text', 're2js'),
    only('shared/formats', 'papaparse'),
    only('shared/formats', 'hucre'),
    only('shared/formats', 'fast-xml-parser'),
    only('shared/formats/rdf', 'jsonld'),
    only('shared/formats/rdf', 'n3'),
    only('renderer/app/services/sqlite', 'sql.js'),
    {
      name: 'the domain imports no package',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
}
