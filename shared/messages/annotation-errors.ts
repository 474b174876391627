import type { MessageTable } from './language.ts'

/** Why annotations can’t go in. */
export const annotationErrors = {
  'error.annotations-not-json': {
    vi: 'Tệp này không phải chú giải W3C (JSON-LD), hoặc bị hỏng. Không có gì bị thay đổi. Hãy xuất lại từ chương trình gốc rồi nhập tệp đó.',
    ru: 'Это не файл аннотаций W3C (JSON-LD), или он повреждён. Ничего не изменено. Экспортируйте его заново из исходной программы.',
    en: 'This is no file of W3C annotations (JSON-LD), or it is damaged. Nothing was changed. Export it again from where it comes.',
  },
  'error.annotation-unknown': {
    vi: 'không phải chú giải W3C ({message})',
    ru: 'это не аннотация W3C ({message})',
    en: 'it is no W3C annotation ({message})',
  },
  'error.annotation-no-picture': {
    vi: 'không nói rõ là về ảnh nào. Hãy bổ sung “source” rồi nhập lại.',
    ru: 'не сказано, к какому изображению относится. Добавьте «source» и импортируйте снова.',
    en: 'it does not say which picture it is about. Add its “source”, then import it again.',
  },
  'error.annotation-selector': {
    vi: 'cách chọn vùng này chưa đọc được: {message}. Đọc được hình chữ nhật (xywh) và đa giác (SVG) không có đường cong.',
    ru: 'такое указание области не поддерживается: {message}. Понятны прямоугольник (xywh) и многоугольник SVG без кривых.',
    en: 'this way to name a part can’t be read: {message}. Rectangles (xywh) and SVG polygons without curves can.',
  },
  'error.annotation-unknown-page': {
    vi: 'không có trang nào của ảnh {message} trong bộ sưu tập. Hãy nhập ảnh này trước, hoặc mở trang tương ứng rồi nhập một tệp chỉ về ảnh đó.',
    ru: 'в коллекции нет страницы изображения {message}. Сначала импортируйте его или откройте нужную страницу и импортируйте файл только о ней.',
    en: 'no page of the collection is of {message}. Import that picture first, or open its page and import a file about it alone.',
  },
  'error.annotation-ambiguous-page': {
    vi: 'có nhiều trang cùng tên {message}. Hãy ghi đường dẫn đầy đủ của tệp.',
    ru: 'несколько страниц подходят под имя {message}. Укажите полный путь файла.',
    en: 'several pages go by the name {message}. Give the whole path of the file.',
  },
  'error.annotation-outside': {
    vi: 'vùng nằm ngoài trang {message}. Hãy kiểm tra kích thước ảnh mà chú giải được vẽ trên đó.',
    ru: 'область лежит вне страницы {message}. Проверьте размер изображения, на котором она нарисована.',
    en: 'its part lies beside the page of {message}. Check the size of the picture it was drawn on.',
  },
} as const satisfies MessageTable
