import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

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
