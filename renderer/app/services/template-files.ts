import { TEMPLATE_ENDING, templateFile } from '../../../shared/formats/template/write-template.ts'
import type { Platform } from '../../../shared/platform/platform.ts'
import type { TemplateFileService } from '../../ports/services.ts'
import { once } from './export/chunks.ts'
import { intoTarget } from './export/into-target.ts'
import { fileName } from './file-name.ts'

/** Gives templates out as files. */
export function createTemplateFiles(platform: Pick<Platform, 'exportTarget'>): TemplateFileService {
  return {
    async save(template, name) {
      const { signal } = new AbortController()
      return await intoTarget({ platform, name, signal }, (target) =>
        target.write(`${fileName(name, 'template')}${TEMPLATE_ENDING}`, once(templateFile(template)), signal),
      )
    },
  }
}
