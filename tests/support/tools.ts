import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a program of the machine can be run: validators that are not ours are used where they are. */
export function hasProgram(name: string, ...args: readonly string[]): boolean {
  return spawnSync(name, args, { stdio: 'ignore' }).error === undefined
}

/** What a program writes; throws where it fails. */
export function outputOf(name: string, args: readonly string[]): string {
  return execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  (jar) => `/usr/share/java/${jar}.jar`,
)

/** Where Debian puts PDFBox's validator of PDF/A-1b (libpdfbox2-java and libjaxb-api-java); null where it is not. */
export const preflightPath = JARS.every((jar) => existsSync(jar)) ? JARS.join(':') : null

/** Beside the project where it is worked on: the schemas are others', so they are not in it. */
export const SCHEMAS = '../shared/schemas'

/** Whether files can be held against the schemas of the standards. */
export const hasSchemas = existsSync(join(SCHEMAS, 'validate.sh')) && hasProgram('xmllint', '--version')

/** Holds XML against a schema; throws with the validator's words where one is not valid. */
export function validate(schema: string, texts: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-schemas-'))
  const files = texts.map((text, index) => join(folder, `${index}.xml`))
  files.forEach((file, index) => writeFileSync(file, texts[index] ?? ''))
  outputOf('sh', [join(SCHEMAS, 'validate.sh'), join(SCHEMAS, schema), ...files])
}
