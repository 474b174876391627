import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CATALOGUED_MODELS } from '../../shared/domain/catalogued-models.ts'
import { cataloguedFile, downloadableModels } from '../../shared/domain/model-catalogue.ts'
import { hostOfAddress, modelAddress, USUAL_MODEL_SOURCE } from '../../shared/domain/model-source.ts'
import { codeOfModelFile } from '../../shared/formats/traineddata/check-traineddata.ts'
import { LANGUAGES } from '../../shared/messages/language.ts'
import { languageName } from '../../renderer/ports/language-name.ts'
import { speak } from '../../renderer/ports/messages.tsx'

describe('the address of a model', () => {
  it('is made of the address of all', () => {
    expect(modelAddress(USUAL_MODEL_SOURCE, 'deu')).toEqual({
      url: 'https://cdn.jsdelivr.net/npm/@tesseract.js-data/deu@1.0.0/4.0.0_best_int/deu.traineddata.gz',
      host: 'cdn.jsdelivr.net',
    })
    expect(modelAddress(' https://архив.example:8443/ocr/{code}.traineddata ', 'chi_sim')).toEqual({
      url: 'https://архив.example:8443/ocr/chi_sim.traineddata',
      host: 'архив.example:8443',
    })
  })

  it('may be plain on this machine alone', () => {
    const on = (host: string) => modelAddress(`http://${host}/{code}.traineddata.gz`, 'deu')?.host ?? null
    expect(['127.0.0.1:9000', 'localhost', '[::1]:80'].map(on)).toEqual(['127.0.0.1:9000', 'localhost', '[::1]:80'])
    expect(['example.org', 'localhost.example.org', '127.0.0.1.example.org', '10.0.0.1'].map(on)).toEqual(
      Array(4).fill(null),
    )
  })

  it.each([
    '',
    'example.org/{code}.traineddata',
    'https://example.org/deu.traineddata',
    'https://example.org/{code}.zip',
    'https://name:word@example.org/{code}.traineddata',
    'https://example.org/{code}.traineddata?key=1',
    'https://example.org/a b/{code}.traineddata',
    'https://{code}.example.org/x.traineddata',
    'https://example.org\\@other.example/{code}.traineddata',
    'file:///srv/{code}.traineddata',
  ])('is not made of %j', (source) => {
    expect(modelAddress(source, 'deu')).toBeNull()
  })

  it.each(['', '../deu', 'deu+fra', 'deu/../../etc', 'script/Latin', 'deu%2e'])('is not made for %j', (code) => {
    expect(modelAddress(USUAL_MODEL_SOURCE, code)).toBeNull()
  })

  it('says its host', () => {
    expect(hostOfAddress('https://example.org:8443/deu.traineddata.gz')).toBe('example.org:8443')
    expect(hostOfAddress('odd')).toBe('odd')
  })
})

describe('the catalogue of models', () => {
  it('has each language once, by a code that a file can have and an address can be made for', () => {
    const codes = CATALOGUED_MODELS.map(({ code }) => code)
    expect(codes.length).toBeGreaterThan(100)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) {
      expect(codeOfModelFile(`${code}.traineddata.gz`)).toBe(code)
      expect(modelAddress(USUAL_MODEL_SOURCE, code), code).not.toBeNull()
    }
  })

  it('knows the files of the packages that are here', () => {
    for (const code of ['fra', 'kaz', 'vie']) {
      const bytes = readFileSync(`node_modules/@tesseract.js-data/${code}/4.0.0_best_int/${code}.traineddata.gz`)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect(cataloguedFile(USUAL_MODEL_SOURCE, code)).toEqual({ size: bytes.length, sha256 })
    }
  })

  it('speaks of a copy of these files elsewhere too, and of no other file', () => {
    const tail = '@tesseract.js-data/{code}@1.0.0/4.0.0_best_int/{code}.traineddata.gz'
    expect(cataloguedFile(`https://example.org/copy/${tail}`, 'fra')).toBeDefined()
    expect(cataloguedFile('https://example.org/{code}.traineddata.gz', 'fra')).toBeUndefined()
    expect(cataloguedFile(USUAL_MODEL_SOURCE, 'afr')).toBeUndefined()
  })

  it('offers what is not there as the same file', () => {
    const codes = downloadableModels(['deu']).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['lat', 'rus', 'pol']))
    for (const there of ['deu', 'fra', 'kaz', 'vie']) expect(codes).not.toContain(there)
  })

  it.each(LANGUAGES)('has a name of its own for each language in %s', (language) => {
    const names = CATALOGUED_MODELS.map(({ code }) => ({ code, name: languageName(code, speak(language)) }))
    expect(names.filter(({ code, name }) => code === name)).toEqual([])
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
  })

  it('has names for those that the engine of the window does not know', () => {
    const none = { of: () => undefined }
    vi.spyOn(Intl, 'DisplayNames').mockImplementation(function () {
      return none as unknown as Intl.DisplayNames
    })
    expect(languageName('deu', speak('en'))).toBe('deu')
    expect(languageName('bod', speak('en'))).toBe('Tibetan')
    expect(languageName('grc', speak('ru'))).toBe('Древнегреческий')
  })
})

afterEach(() => void vi.restoreAllMocks())
