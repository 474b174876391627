import { accessMessages } from './access.ts'
import { activityMessages } from './activity.ts'
import { adjustMessages } from './adjust.ts'
import { arrangeMessages } from './arrange.ts'
import { authoritiesMessages } from './authorities.ts'
import { baseMapMessages } from './base-map.ts'
import { checkMessages } from './checks.ts'
import { cliMessages } from './cli.ts'
import { codesMessages } from './codes.ts'
import { commandMessages } from './commands.ts'
import { commonMessages } from './common.ts'
import { compareMessages } from './compare.ts'
import { deskMessages } from './desk.ts'
import { dateMessages } from './dates.ts'
import { duplicatesMessages } from './duplicates.ts'
import { exportReportMessages } from './export-report.ts'
import { exportMessages } from './export.ts'
import { vocabularyMessages } from './vocabularies.ts'
import { describeMessages } from './describe.ts'
import { levelMessages } from './levels.ts'
import { fieldMessages } from './fields.ts'
import { annotationErrors } from './annotation-errors.ts'
import { errorMessages } from './errors.ts'
import { filesMessages } from './files.ts'
import { foreignErrors } from './foreign-errors.ts'
import { foreignMessages } from './foreign.ts'
import { formFaults } from './form-faults.ts'
import { formsMessages } from './forms.ts'
import { helpMessages } from './help.ts'
import { historyMessages } from './history.ts'
import type { Language } from './language.ts'
import { batchMessages } from './batch.ts'
import { browseMessages } from './browse.ts'
import { frameMessages } from './frame.ts'
import { importMessages } from './import.ts'
import { manifestMessages } from './manifests.ts'
import { intakeErrors } from './intake-errors.ts'
import { intakeMessages } from './intake.ts'
import { normalMessages } from './normal.ts'
import { oldMapsMessages } from './old-maps.ts'
import { orthographyMessages } from './orthography.ts'
import { layersMessages } from './layers.ts'
import { linesMessages } from './lines.ts'
import { mapExchangeMessages } from './map-exchange.ts'
import { improveMessages } from './improve.ts'
import { measureMessages } from './measure.ts'
import { metadataMessages } from './metadata.ts'
import { pagesMessages } from './pages.ts'
import { importsMessages } from './imports.ts'
import { integrityMessages } from './integrity.ts'
import { fieldHelpMessages } from './field-help.ts'
import { leafMessages } from './leaves.ts'
import { readingChoiceMessages } from './reading-choice.ts'
import { modelDownloadMessages } from './model-downloads.ts'
import { modelMessages } from './models.ts'
import { geometryMessages } from './geometry.ts'
import { geotagMessages } from './geotag.ts'
import { pictureErrors } from './picture-errors.ts'
import { placeEditorMessages } from './place-editor.ts'
import { placesMessages } from './places.ts'
import { ownMapMessages } from './own-maps.ts'
import { readerMessages } from './reader.ts'
import { readingsMessages } from './readings.ts'
import { regionMessages } from './regions.ts'
import { replaceMessages } from './replace.ts'
import { rescueMessages } from './rescue.ts'
import { sampleMessages } from './sample.ts'
import { searchMessages } from './search.ts'
import { settingsMessages } from './settings.ts'
import { shellMessages } from './shell.ts'
import { spellingMessages } from './spelling.ts'
import { tableMessages } from './table.ts'
import { templateMessages } from './templates.ts'
import { vouchMessages } from './vouch.ts'
import { watchMessages } from './watch.ts'
import { mentionsMessages } from './mentions.ts'
import { wordsMessages } from './words.ts'

/** Every text a user can see. One table an area; a key starts with its area's name. */
export const messages = {
  ...accessMessages,
  ...activityMessages,
  ...adjustMessages,
  ...arrangeMessages,
  ...authoritiesMessages,
  ...codesMessages,
  ...commandMessages,
  ...commonMessages,
  ...compareMessages,
  ...dateMessages,
  ...deskMessages,
  ...duplicatesMessages,
  ...filesMessages,
  ...exportMessages,
  ...exportReportMessages,
  ...vocabularyMessages,
  ...describeMessages,
  ...levelMessages,
  ...fieldMessages,
  ...errorMessages,
  ...annotationErrors,
  ...batchMessages,
  ...browseMessages,
  ...frameMessages,
  ...foreignErrors,
  ...pictureErrors,
  ...foreignMessages,
  ...formsMessages,
  ...formFaults,
  ...helpMessages,
  ...historyMessages,
  ...importMessages,
  ...manifestMessages,
  ...intakeMessages,
  ...intakeErrors,
  ...layersMessages,
  ...linesMessages,
  ...mapExchangeMessages,
  ...improveMessages,
  ...measureMessages,
  ...metadataMessages,
  ...modelDownloadMessages,
  ...modelMessages,
  ...readingChoiceMessages,
  ...normalMessages,
  ...oldMapsMessages,
  ...ownMapMessages,
  ...orthographyMessages,
  ...pagesMessages,
  ...importsMessages,
  ...integrityMessages,
  ...leafMessages,
  ...fieldHelpMessages,
  ...baseMapMessages,
  ...geometryMessages,
  ...geotagMessages,
  ...placeEditorMessages,
  ...placesMessages,
  ...readerMessages,
  ...readingsMessages,
  ...regionMessages,
  ...replaceMessages,
  ...rescueMessages,
  ...sampleMessages,
  ...searchMessages,
  ...tableMessages,
  ...settingsMessages,
  ...shellMessages,
  ...checkMessages,
  ...cliMessages,
  ...spellingMessages,
  ...templateMessages,
  ...vouchMessages,
  ...watchMessages,
  ...mentionsMessages,
  ...wordsMessages,
}

/** The key of a text. */
export type MessageKey = keyof typeof messages

/** The text of a key before its values are filled in. */
export function messageText(key: MessageKey, language: Language): string {
  return messages[key][language]
}

/** Whether there is a text of that key. */
export function isMessageKey(key: string): key is MessageKey {
  return key in messages
}
