import type { Engine } from '../../domain/reading.ts'

/** A program's name and version from one string such as 'tesseract 5.3.0' or 'OCR-D/core v2.62'; null for ''. */
export function engineFrom(written: string): Engine | null {
  const plain = written.replaceAll(/\s+/g, ' ').trim()
  if (plain === '') return null
  const platform = provenance(plain)
  if (platform) return platform
  const [, name = plain, version = ''] = /^(.+?)[\s,:]+(?:version\s*)?v?(\d[\w.+-]*)$/i.exec(plain) ?? []
  return { name, version, model: '' }
}

/** Transkribus writes 'prov=READ-COOP:name=PyLaia@TranskribusPlatform:version=2.5:model_id=38440:…'. */
function provenance(written: string): Engine | null {
  const values = new Map(written.split(':').map((pair) => [pair.split('=')[0]?.trim(), pair.split('=')[1]?.trim()]))
  const name = values.get('name')
  if (name === undefined) return null
  return { name, version: values.get('version') ?? '', model: values.get('model_id') ?? values.get('model') ?? '' }
}
