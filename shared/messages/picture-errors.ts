import type { MessageTable } from './language.ts'

/** Why a scan can't go in, and what should be known of one that goes in otherwise than whole. */
export const pictureErrors = {
  'error.empty-file': {
    vi: 'Tệp trống, không có dữ liệu. Hãy sao chép lại từ máy quét hoặc ổ đĩa gốc rồi nhập lại.',
    ru: 'Файл пуст. Скопируйте его ещё раз со сканера или исходного диска и повторите импорт.',
    en: 'The file is empty. Copy it again from the scanner or its first disk, then import it again.',
  },
  'error.unknown-type': {
    vi: 'Nội dung tệp không thuộc định dạng nào mà Fonds nhận, dù tên tệp thế nào. Fonds nhận JPEG, PNG, WebP, GIF, BMP, AVIF, HEIC, JPEG 2000, TIFF, SVG, PDF và DjVu. Hãy kiểm tra đây có đúng là bản quét không, chuyển tệp sang một trong các định dạng đó rồi nhập lại.',
    ru: 'По содержимому это ни один из форматов, которые принимает Fonds, как бы файл ни назывался. Подходят JPEG, PNG, WebP, GIF, BMP, AVIF, HEIC, JPEG 2000, TIFF, SVG, PDF и DjVu. Проверьте, что это скан, преобразуйте файл в один из них и повторите импорт.',
    en: 'By its content this is no format that Fonds takes, whatever it is called. It takes JPEG, PNG, WebP, GIF, BMP, AVIF, HEIC, JPEG 2000, TIFF, SVG, PDF and DjVu. Check that it is a scan, convert the file to one of them, then import it again.',
  },
  'error.damaged-file': {
    vi: 'Tệp bị hỏng hoặc bị cắt cụt. Hãy quét lại hoặc sao chép lại từ bản gốc rồi nhập lại.',
    ru: 'Файл повреждён или обрезан. Отсканируйте или скопируйте его заново и повторите импорт.',
    en: 'The file is damaged or cut short. Scan it or copy it again, then import it again.',
  },
  'error.password-protected': {
    vi: 'Tệp PDF này có mật khẩu. Hãy lưu một bản không có mật khẩu rồi nhập bản đó.',
    ru: 'Этот PDF защищён паролем. Сохраните копию без пароля и импортируйте её.',
    en: 'This PDF is protected by a password. Save a copy without one, then import the copy.',
  },
  'error.too-large-whole': {
    vi: 'Ảnh ({message}) thuộc loại phải mở trọn một lần (AVIF; GIF, BMP, JPEG và PNG loại hiếm) và quá 200 megapixel (AVIF ghép từ nhiều ô: 268; AVIF có cạnh dài quá 32.768 điểm ảnh) nên không mở được. Hãy lưu lại thành JPEG, PNG hoặc TIFF thông thường rồi nhập lại.',
    ru: 'Изображение ({message}) хранится так, что открыть его можно только целиком (AVIF, редкие виды GIF, BMP, JPEG и PNG), а в нём больше 200 мегапикселей (в AVIF из ячеек — 268, или сторона длиннее 32 768 пикселей). Сохраните его как обычный JPEG, PNG или TIFF и повторите импорт.',
    en: 'The picture ({message}) is stored in a way that can only be opened whole (AVIF, rare kinds of GIF, BMP, JPEG and PNG), and has more than 200 megapixels (AVIF made of cells: 268, or a side longer than 32,768 pixels). Save it as a common JPEG, PNG or TIFF, then import it again.',
  },
  'error.too-large': {
    vi: 'Ảnh ({message}) quá lớn, máy không mở được; hoặc tệp bị hỏng hay được tạo ra để làm tràn bộ nhớ. Hãy chia nhỏ ảnh hoặc quét ở độ phân giải thấp hơn rồi nhập lại.',
    ru: 'Изображение слишком велико для этого компьютера ({message}), либо файл испорчен или создан, чтобы переполнить память. Разделите его или уменьшите разрешение и повторите импорт.',
    en: 'The picture is too large to be opened here ({message}), or the file is damaged, or made to fill the memory. Split it or lower its resolution, then import it again.',
  },
  'error.no-djvulibre': {
    vi: 'Tệp DjVu cần chương trình DjVuLibre, nhưng máy này chưa cài. Hãy cài (Debian, Ubuntu: “sudo apt install djvulibre-bin”; Windows: bộ cài từ djvu.sourceforge.net và thêm thư mục của nó vào PATH; macOS: “brew install djvulibre”), mở lại Fonds rồi thử lại.',
    ru: 'Для DjVu нужна программа DjVuLibre, а на этом компьютере её нет. Установите её (Debian, Ubuntu: «sudo apt install djvulibre-bin»; Windows: установщик с djvu.sourceforge.net и его папка в PATH; macOS: «brew install djvulibre»), откройте Fonds заново и повторите.',
    en: 'DjVu needs the program DjVuLibre, which is not installed here. Install it (Debian, Ubuntu: “sudo apt install djvulibre-bin”; Windows: the installer of djvu.sourceforge.net, with its folder in PATH; macOS: “brew install djvulibre”), open Fonds again, then try again.',
  },
  'error.unreadable-file': {
    vi: 'Không đọc được tệp {message}. Hãy kiểm tra tệp còn đó và có quyền đọc, rồi thử lại.',
    ru: 'Не удалось прочитать файл {message}. Проверьте, что он на месте и доступен для чтения, и повторите.',
    en: 'The file {message} could not be read. Check that it is still there and that you may read it, then try again.',
  },
  'error.decoder-stopped': {
    vi: 'Bộ giải mã ảnh dừng đột ngột hoặc chạy quá lâu với tệp này. Các tệp khác không bị ảnh hưởng. Hãy mở tệp bằng chương trình khác để kiểm tra, lưu lại rồi nhập lại.',
    ru: 'Декодер изображения завершился аварийно или слишком долго обрабатывал этот файл. Другие файлы не затронуты. Проверьте файл в другой программе, сохраните его заново и повторите импорт.',
    en: 'The decoder crashed on this file, or took too long over it. Other files are not affected. Check the file in another program, save it anew, then import it again.',
  },
  'error.camera-raw': {
    vi: 'Đây là tệp RAW của máy ảnh ({message}). Fonds không giải mã RAW: bên trong chỉ có ảnh thu nhỏ là xem được, nên tệp không được nhập. Hãy xuất thành TIFF hoặc JPEG bằng chương trình của máy ảnh, darktable hoặc RawTherapee rồi nhập tệp đó; giữ tệp RAW ở chỗ cũ.',
    ru: 'Это файл RAW из фотокамеры ({message}). Fonds не проявляет RAW: показать можно было бы лишь уменьшенный снимок внутри, поэтому файл не внесён. Сохраните его как TIFF или JPEG программой камеры, в darktable или RawTherapee и импортируйте; сам RAW храните, где он лежит.',
    en: 'This is a camera’s raw file ({message}). Fonds does not decode raw files: only the small preview inside could be shown, so it was not taken in. Save it as TIFF or JPEG with the camera’s program, darktable or RawTherapee, and import that; keep the raw file where it is.',
  },
  'error.picture-reduced': {
    vi: 'Đã nhập, bản gốc số hóa còn nguyên. JPEG 2000 này lớn hơn mức bộ nhớ mở được trọn vẹn nên chỉ xem, nhận dạng và xuất ở cỡ nhỏ hơn ({message}). Muốn có đủ kích thước, hãy lưu thành TIFF hoặc JPEG rồi nhập lại.',
    ru: 'Внесено, оригинал сохранён полностью. Этот JPEG 2000 больше, чем помещается в память, поэтому его показывают, читают и выгружают уменьшенным ({message}). Чтобы был полный размер, сохраните его как TIFF или JPEG и импортируйте.',
    en: 'It is in, and its original is kept whole. This JPEG 2000 is larger than memory can open, so it is shown, read and exported smaller ({message}). For its full size, save it as TIFF or JPEG and import that.',
  },
} as const satisfies MessageTable
