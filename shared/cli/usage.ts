import { DATE_LANGUAGES } from '../dates/date-reading.ts'
import { ENGINE_CHOICES } from '../domain/reading-engine.ts'
import { PRESET_IDS } from '../domain/reading-preset.ts'
import { DOUBLES } from '../intake/table-request.ts'
import { PATTERN_NAMES } from './arrange-wish.ts'
import { CLI_FORMATS } from './export-formats.ts'

/** Endings of spreadsheets. */
export const TABLE_FILES = ['csv', 'tsv', 'txt', 'xlsx', 'ods'] as const
/** Endings of files of places. */
export const PLACE_FILES = ['geojson', 'geojsonl', 'kml', 'kmz'] as const
/** Endings of files of descriptions: spreadsheets, finding aids, projects and exports of Tropy, vocabularies, places. */
export const INTAKE_FILES = [
  ...TABLE_FILES,
  ...(['xml', 'json', 'jsonld', 'tpy', 'rdf', 'ttl', 'nt'] as const),
  ...PLACE_FILES,
] as const
/** Where they go unless another profile is named. */
export const USUAL_PROFILE = 'default'

/** How the command line is used. */
export const USAGE = `Usage:
  fonds process <folder> --out <folder> [--languages vie,rus] [--metadata <file.csv>] [--arrange <rule>]
      [--formats ${CLI_FORMATS.join(',')}] [--engine ${ENGINE_CHOICES.join('|')}] [--preset <name>] [--profile <name>] [--include-restricted] [--json]
      (what units and regions withhold is left out unless --include-restricted asks for it)
  fonds read <image> [--languages vie,rus] [--engine ${ENGINE_CHOICES.join('|')}] [--preset <name>] [--json]
      (presets: ${PRESET_IDS.join(', ')})
  fonds import <folder> --profile <name> [--arrange <rule>] [--languages vie,rus] [--json]
  fonds import <folder> --dry-run [--arrange <rule>] [--profile <name>] [--json]
      (a rule: folders; ${PATTERN_NAMES.join(', ')};
      a pattern such as "Ф{fonds}_Оп{series}_Д{file}_Л{leaf}{side}"; or a spreadsheet that names the files)
  fonds import <file.${INTAKE_FILES.join('|')}> --collection <name> [--same-code ${DOUBLES.join('|')}] [--dry-run] [--profile <name>] [--json]
      (--same-code: what becomes of rows of a spreadsheet that have the code of an earlier one: nothing goes in, the first does,
      later ones update it, or each is a unit;
      rows of a spreadsheet, components of EAD and items of Tropy become units, concepts of SKOS records,
      features of GeoJSON, KML and Linked Places places; all of it or nothing; without --profile the profile '${USUAL_PROFILE}';
      a IIIF manifest takes the pictures of its folder in)
  fonds place <name> [--year <year>] [--near <lat,lon>] [--json]
      (--year: names that were in use then come first, and nameThen says what each place was called then, null where
      that is not known; --near: places near to the point come before larger ones; parents: what a place lay in, and when)
  fonds places-in <file.txt> [--lang vi|ru|...] [--year <year>] [--near <lat,lon>] [--json]
      (names of places in a text in UTF-8: where each begins and ends, counted from 0 in UTF-16 units, and what it may mean)
  fonds cer <truth.txt> <read.txt> [--json]
  fonds code "<reference>" [--mask "{fonds}/{file}"] [--json]
  fonds date "<wording>" [--lang ${DATE_LANGUAGES.join('|')}] [--json]
  fonds date --each "<wording>" "<wording>" ... [--lang ...] [--json]`
