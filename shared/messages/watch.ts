import type { MessageTable } from './language.ts'

/** Folders of the disk whose new files come in by themselves. */
export const watchMessages = {
  'watch.title': { vi: 'Thư mục được theo dõi', ru: 'Отслеживаемые папки', en: 'Watched folders' },
  'watch.about': {
    vi: 'Tệp mới trong thư mục được theo dõi sẽ tự vào đây khi đã chép xong. Bản thân thư mục không bao giờ bị thay đổi.',
    ru: 'Новые файлы отслеживаемой папки вносятся сами, как только записаны полностью. Сама папка никогда не меняется.',
    en: 'New files of a watched folder come in by themselves once they are complete. The folder itself is never changed.',
  },
  'watch.unable': {
    vi: 'Trình duyệt không theo dõi được thư mục; chương trình trên máy tính làm được. Ở đây, “Nhập những gì mới” sẽ xem lại một thư mục.',
    ru: 'Браузер не может отслеживать папки, это умеет программа для компьютера. Здесь «Внести новое» просмотрит папку ещё раз.',
    en: 'A browser can’t watch folders; the desktop program can. Here, “Take in what is new” looks at a folder once more.',
  },
  'watch.add': { vi: 'Theo dõi một thư mục…', ru: 'Отслеживать папку…', en: 'Watch a folder…' },
  'watch.choose': { vi: 'Chọn thư mục…', ru: 'Выбрать папку…', en: 'Choose the folder…' },
  'watch.looking': { vi: 'đang xem', ru: 'просматривается', en: 'being looked at' },
  'watch.there': { vi: 'đang theo dõi', ru: 'отслеживается', en: 'watched' },
  'watch.gone': {
    vi: 'không tìm thấy; hãy nối lại ổ đĩa, việc theo dõi sẽ tự tiếp tục',
    ru: 'не найдена; подключите диск, и отслеживание продолжится само',
    en: 'not found; connect its disk, and it goes on by itself',
  },
  'watch.twice': {
    vi: 'Thư mục {name} đã được theo dõi trong bộ sưu tập này. Hãy ngừng theo dõi trước, hoặc chọn thư mục khác.',
    ru: 'Папка {name} уже отслеживается в этой коллекции. Сначала прекратите её отслеживать или выберите другую.',
    en: 'The folder {name} is watched in this collection already. Stop watching it first, or choose another folder.',
  },
  'watch.remove': { vi: 'Ngừng theo dõi: {name}', ru: 'Не отслеживать: {name}', en: 'Stop watching: {name}' },
  'watch.step.add': { vi: 'theo dõi thư mục', ru: 'отслеживание папки', en: 'watching of a folder' },
  'watch.step.remove': { vi: 'ngừng theo dõi', ru: 'отмена отслеживания', en: 'end of watching' },
} as const satisfies MessageTable
