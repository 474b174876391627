import { Ajv } from 'ajv'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dataPackage } from '../../shared/formats/form/data-package.ts'
import type { ExportedRecord } from '../../shared/formats/form/form-columns.ts'
import { readForm } from '../../shared/formats/form/read-form.ts'
import { formFile } from '../../shared/formats/form/write-form.ts'
import { formAsUnits, formCsv, formWorkbook } from '../../shared/formats/form/write-table.ts'
import { readSheet } from '../../shared/formats/sheet/read-workbook.ts'
import { marksKey } from '../../shared/domain/forms/form.ts'
import { fieldFaults } from '../../shared/domain/forms/edit-form.ts'
import { tableRows } from '../../shared/forms/form-table.ts'
import { aDescription, aPage, aUnit, AT } from '../support/builders.ts'
import { SCHEMAS } from '../support/tools.ts'
import { aField, aForm, aFormPage, aFormRow, machineCell, personCell } from '../support/form-builders.ts'

const PROFILE = `${SCHEMAS}/frictionless/2.0/datapackage.json`

const form = aForm({
  name: 'Sổ bộ 1886',
  fields: [
    aField('name', { label: 'Tên', target: 'title' }),
    aField('age', { label: 'Tuổi', type: 'number', box: { x: 0.5, y: 0.1, w: 0.1, h: 0.05 } }),
    aField('born', { label: 'Sinh', type: 'date', box: { x: 0.6, y: 0.1, w: 0.1, h: 0.05 } }),
    aField('taxed', { label: 'Thuế', type: 'tick', box: { x: 0.7, y: 0.1, w: 0.1, h: 0.05 } }),
    aField('class', {
      label: 'Hạng',
      type: 'choice',
      choices: ['nhất', 'nhì'],
      box: { x: 0.8, y: 0.1, w: 0.1, h: 0.05 },
    }),
  ],
})

const unit = aUnit('u-1', { description: aDescription({ title: 'Sổ', referenceCode: 'P.1' }) })

const records: readonly ExportedRecord[] = tableRows(form, [
  {
    page: aPage('p-1', 'u-1'),
    read: aFormPage('p-1', {
      rows: [
        aFormRow('a', 0.1, {
          name: machineCell('=HYPERLINK("x")'),
          age: machineCell('-3'),
          born: machineCell('1886'),
          taxed: machineCell('true'),
          class: machineCell('Nhất'),
        }),
        aFormRow('b', 0.2, {
          name: personCell('„'),
          age: machineCell('ba'),
          taxed: machineCell('false'),
          class: machineCell('?'),
        }),
      ],
    }),
  },
]).map((row) => ({ row, unit }))

describe('a form as a file', () => {
  const marks = { width: 9, height: 2, bits: 'qqqA', of: '' }
  const whole = { ...form, marks: { ...marks, of: marksKey(form) } }

  test('comes back as it was, but for what belongs to its archive', () => {
    const read = readForm(formFile(whole))
    const ids = whole.fields.map((field, index) => ({ ...field, id: `f${index + 1}` }))
    expect(read).toMatchObject({ ok: true, form: { name: form.name, kind: 'register', fields: ids, band: form.band } })
    expect(read.ok && read.form.marks?.bits).toBe('qqqA')
    expect(read.ok && read.form.sample.pageId).toBe('')
  })

  const broken = (change: (file: { form: Record<string, unknown> } & Record<string, unknown>) => void): unknown => {
    const file = JSON.parse(formFile(whole)) as { form: Record<string, unknown> }
    change(file)
    const read = readForm(JSON.stringify(file))
    return read.ok ? 'read' : read.faults.map(({ fault, path }) => `${path}: ${fault}`)
  }

  test('tells what is wrong with it, and where', () => {
    expect(readForm('{"a":')).toMatchObject({ ok: false, faults: [{ fault: 'not-json' }] })
    expect(readForm('{"format":"fonds-template","version":1}')).toMatchObject({ faults: [{ fault: 'not-form' }] })
    expect(broken((file) => void (file['version'] = 2))).toEqual([': newer'])
    expect(broken(({ form: of }) => void (of['fields'] = []))).toEqual(['form.fields: no-fields'])
    expect(broken(({ form: of }) => void (of['kind'] = 'map'))).toEqual(['form.kind: not-known'])
    expect(broken(({ form: of }) => void (of['band'] = { top: 0.9, bottom: 0.1, rule: 'lines', count: 2 }))).toEqual([
      'form.band: outside',
    ])
    expect(broken(({ form: of }) => void (of['marks'] = { width: 1e6, height: 1e6, bits: '' }))).toEqual([
      'form.marks: marks',
    ])
    const out = { label: 'x', type: 'text', box: { x: 0.9, y: 0, w: 0.2, h: 0.1 } }
    expect(broken(({ form: of }) => void (of['fields'] = [out]))).toEqual(['form.fields[0].box: outside'])
  })
})

test('fields that leave the page, lie over each other or have no name are told', () => {
  const other = aField('b', { box: { x: 0.12, y: 0.1, w: 0.3, h: 0.05 } })
  expect(fieldFaults(aField('a'), [other])).toEqual(['overlaps'])
  expect(fieldFaults(aField('a', { label: ' ' }))).toEqual(['unnamed'])
  expect(fieldFaults(aField('a', { box: { x: -0.1, y: 0, w: 0.001, h: 0.5 } }))).toEqual(['outside', 'small'])
  expect(
    fieldFaults(aField('a', { type: 'choice' }), [{ ...other, label: 'a', box: { x: 0.8, y: 0.8, w: 0.1, h: 0.1 } }]),
  ).toEqual(['named-twice', 'no-choices'])
})

describe('the table as a file', () => {
  test('CSV runs no formula, keeps numbers, and says what ditto marks stand for', () => {
    const lines = [...formCsv(form, records)].join('').split('\r\n')
    expect(lines[0]).toBe('\uFEFFrecord,unit,reference,file,page,row,Tên,Tuổi,Sinh,Thuế,Hạng')
    expect(lines[1]).toBe(`p-1/a,Sổ,P.1,p-1.jpg,1,1,"'=HYPERLINK(""x"")",-3,1886,true,nhất`)
    expect(lines[2]).toBe(`p-1/b,Sổ,P.1,p-1.jpg,1,2,"'=HYPERLINK(""x"")",ba,,false,?`)
  })

  test.each(['xlsx', 'ods'] as const)('%s is read back with the same cells', async (kind) => {
    const { name, rows } = await readSheet(await formWorkbook(form, records, kind))
    expect(name).toBe('Sổ bộ 1886')
    expect(rows[1]?.cells.slice(5)).toEqual([
      '1',
      '=HYPERLINK("x")',
      '-3',
      '1886',
      expect.stringMatching(/true/i),
      'nhất',
    ])
    expect(rows).toHaveLength(3)
  })

  test('for the intake of descriptions columns are called as the fields that they fill', () => {
    expect([...formAsUnits(form, records)][0]).toMatch(/title,Tuổi/)
    const single = [...formAsUnits({ ...form, kind: 'form' }, records)]
    expect(single[0]).toMatch(/^\uFEFF[^,]+,[^,]*title,Tuổi/)
    expect(single[1]).toMatch(/^P\.1,/)
  })

  test.skipIf(!existsSync(PROFILE))(
    'a data package is valid by its profile, and holds in typed columns only what is of their type',
    () => {
      const files = new Map(dataPackage(form, records, AT).map(({ path, chunks }) => [path, [...chunks].join('')]))
      const descriptor = JSON.parse(files.get('datapackage.json') ?? '') as { resources: { schema: object }[] }
      const profile = JSON.parse(readFileSync(PROFILE, 'utf8')) as Record<string, unknown>
      delete profile['$schema']
      const isValid = new Ajv({ strict: false, validateFormats: false }).compile(profile)
      expect(isValid(descriptor), JSON.stringify(isValid.errors)).toBe(true)
      expect(isValid({ ...descriptor, resources: [] })).toBe(false)
      const rows = files.get('records.csv')?.split('\r\n') ?? []
      expect(rows[2]?.split(',').slice(-4)).toEqual(['', '', 'false', ''])
      const cells = files.get('cells.csv')?.split('\r\n') ?? []
      expect(cells[0]).toBe('record,field,written,value,edtf,by,confidence,file,page,x,y,w,h')
      expect(cells).toHaveLength(1 + 9 + 1)
      expect(cells[3]).toContain('p-1/a,Sinh,1886,1886,1886,Tesseract 5,0.8,p-1.jpg,1,0.6,0.1,0.1,0.04')
    },
  )
})
