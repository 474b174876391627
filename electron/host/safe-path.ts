const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** True for a relative path of plain names with '/' between them, on any system. */
export function isSafePath(path: string, onWindows = process.platform === 'win32'): boolean {
  return path !== '' && path.split('/').every((name) => isSafeName(name, onWindows))
}

function isSafeName(name: string, onWindows: boolean): boolean {
  if (name === '' || name === '.' || name === '..' || name.includes('\0')) return false
  return !onWindows || !(/[\\:*?"<>|]/.test(name) || RESERVED.test(name))
}
