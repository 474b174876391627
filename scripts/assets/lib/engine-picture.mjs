// How the engine's worker hands a picture to the engine. Its own way keeps two copies of it beside the one that it was sent,
// until its collector of garbage comes round: that hears little of it, and of pages of millions of pixels a hundred megabytes
// an engine lay about.

/** Where the worker of tesseract.js writes a picture for the engine, which reads it as a file, and has it read. */
const WRITTEN = 'else t.FS.writeFile("/input",r);if(1===e.SetImageFile(h,o))'

/** The worker of tesseract.js (its script as text) with the way below in the place of its own. */
export function workerWithPictures(script) {
  if (script.split(WRITTEN).length !== 2)
    throw new Error('the worker of tesseract.js takes pictures in no place that is known')
  const own = 'else return self.fondsPicture(t,e,{picture:r,exif:h,angle:o});if(1===e.SetImageFile(h,o))'
  return `self.fondsPicture=${pictureForEngine.toString()};${script.replace(WRITTEN, own)}`
}

/**
 * Has the engine read a picture, whose bytes are its file, not copied, and gives their memory back at once where they were made
 * for that (renderer/imaging/prepare/passed-bytes.ts): the engine keeps the pixels by itself. It is sent to the worker as text: it may use nothing but what it is given.
 */
export function pictureForEngine(engine, api, { picture, exif, angle }) {
  const [readable, writable, isOwn] = [true, true, true]
  engine.FS_createDataFile('/', 'input', picture, readable, writable, isOwn)
  const failed = api.SetImageFile(exif, angle) === 1
  engine.FS_unlink('/input')
  if (picture.buffer.resizable) picture.buffer.resize(0)
  if (failed) throw new Error('Error attempting to read image.')
}
