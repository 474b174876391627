import { pageLabel, type Page } from '../../../../shared/domain/page.ts'
import { altoFile } from '../../../../shared/formats/alto/write-alto.ts'
import { metsFile, type MetsFile, type MetsPage } from '../../../../shared/formats/mets/write-mets.ts'
import { pageOfText } from '../../../../shared/formats/readings/page-of-text.ts'
import { filePath, uniquePaths } from '../../../../shared/formats/text/write-text.ts'
import { once } from './chunks.ts'
import type { DocumentWork, OneDocument } from './document-work.ts'
import { blackenedPicture } from './pdf-picture-of.ts'
import { pagesWithReadings } from './unit-pages.ts'

/**
 * The unit's originals and the ALTO of its pages beside the METS that names them. Of a file of which something is withheld
 * there is a picture of each page that may be seen, blackened where it must be.
 */
export async function writeMets({ pages, about, path }: OneDocument, work: DocumentWork): Promise<void> {
  const { deps, target, signal, step } = work
  const unique = uniquePaths()
  const imageOf = metsImages(path, work, unique)
  const named: MetsPage[] = []
  for await (const { page, reading, frames } of pagesWithReadings(deps.repositories, pages)) {
    await step()
    const name = nameOfFile(page)
    const image = await imageOf(page)
    let text: MetsFile | null = null
    if (reading) {
      text = { path: unique(`alto/${name}${frames > 1 ? `.${page.frame + 1}` : ''}.xml`), mediaType: 'text/xml' }
      await target.write(`${path}/${text.path}`, once(altoFile(pageOfText({ page, reading }))), signal)
    }
    named.push({ label: pageLabel(page, frames), image, text })
  }
  await target.write(`${path}/mets.xml`, once(metsFile(named, about)), signal)
}

/** Writes the picture of a page, of a file of several once, and tells what it is called; null where it is withheld. */
function metsImages(
  folder: string,
  { deps, target, signal }: DocumentWork,
  unique: (path: string) => string,
): (page: Page) => Promise<MetsFile | null> {
  const { pictures } = deps.repositories
  const files = new Map<string, MetsFile>()
  const write = async (picture: Blob, file: Omit<MetsFile, 'size'>): Promise<MetsFile> => {
    await target.write(`${folder}/${file.path}`, picture.stream(), signal)
    return { ...file, size: picture.size }
  }
  return async (page) => {
    const known = files.get(page.original)
    if (known) return known
    const name = nameOfFile(page)
    const whole = await pictures.whole(page)
    if (whole) {
      const kept = { path: unique(`images/${name}`), mediaType: page.mediaType, sha256: page.original }
      const file = await write(whole, kept)
      files.set(page.original, file)
      return file
    }
    const shown = await blackenedPicture(page, { deps, signal }, { asItCame: true })
    return shown && write(shown, { path: unique(`images/${name}.${page.frame + 1}.jpg`), mediaType: 'image/jpeg' })
  }
}

function nameOfFile({ path }: Page): string {
  return filePath(path.split('/').at(-1) ?? path)
}
