import type { MessageTable } from './language.ts'

/** The recogniser of lines, taught what people corrected. */
export const improveMessages = {
  'improve.title': {
    vi: 'Dạy máy đọc bằng các dòng đã sửa',
    ru: 'Научить распознаватель на исправленных строках',
    en: 'Teach the reader on corrected lines',
  },
  'improve.text': {
    vi: 'Máy đọc chữ viết tay và bản in cổ học từ các dòng do người viết hay sửa trong bộ sưu tập này. Cứ mười dòng thì một dòng được giữ lại để xem máy có đọc đúng hơn không. Việc này diễn ra trên máy tính này, mất vài phút; mô hình cũ vẫn còn.',
    ru: 'Распознаватель рукописей и старой печати учится на строках этой коллекции, которые написал или исправил человек. Каждая десятая строка откладывается: по ней видно, стал ли он читать лучше. Всё происходит на этом компьютере и занимает несколько минут; прежняя модель остаётся.',
    en: 'The recogniser of handwriting and old print learns from lines of this collection that a person wrote or corrected. Every tenth line is kept back to tell whether it reads better. It happens on this computer and takes some minutes; the old model stays.',
  },
  'improve.count': {
    vi: 'Đã có {count, plural, other {# dòng}} để học.',
    ru: 'Для обучения есть {count, plural, one {# строка} few {# строки} many {# строк} other {# строки}}.',
    en: 'There {count, plural, one {is # line} other {are # lines}} to learn from.',
  },
  'improve.few': {
    vi: 'Cần ít nhất {least}: hãy sửa thêm trong phần đọc.',
    ru: 'Нужно не меньше {least}: исправьте ещё при чтении.',
    en: 'At least {least} are needed: correct more in the reader.',
  },
  'improve.none': {
    vi: 'Chưa có mô hình đọc chữ viết tay nào để dạy. Hãy cài một mô hình trong phần Cài đặt.',
    ru: 'Нет модели для рукописей, которую можно было бы учить. Установите её в настройках.',
    en: 'There is no model of handwriting to teach. Install one in the settings.',
  },
  'improve.begin': { vi: 'Bắt đầu dạy', ru: 'Начать обучение', en: 'Teach it' },
  'improve.looking': { vi: 'Đang xem các dòng', ru: 'Просмотр строк', en: 'Looking at the lines' },
  'improve.teaching': { vi: 'Đang học', ru: 'Обучение', en: 'Learning' },
  'improve.better': {
    vi: 'Máy đã học {lines, plural, other {# dòng}}. Trên {judged, plural, other {# dòng}} giữ lại, số chữ sai giảm từ {before} còn {after}. Từ nay bộ sưu tập này được đọc bằng mô hình mới; các trang đã đọc giữ nguyên cho đến khi được đọc lại.',
    ru: 'Выучено: {lines, plural, one {# строка} few {# строки} many {# строк} other {# строки}}. По отложенным ({judged, plural, one {# строка} few {# строки} many {# строк} other {# строки}}) ошибок в буквах было {before}, стало {after}. Теперь коллекция читается новой моделью; уже прочитанные страницы не меняются, пока их не прочитают заново.',
    en: 'It learned {lines, plural, one {# line} other {# lines}}. In the {judged, plural, one {# line} other {# lines}} kept back {before} of the characters were wrong before and {after} now. This collection is read with the new model from now on; pages that were read stay as they are until they are read again.',
  },
  'improve.same': {
    vi: 'Máy đã học {lines, plural, other {# dòng}}, nhưng trên {judged, plural, other {# dòng}} giữ lại vẫn sai {after} số chữ (trước đó {before}). Máy không đọc đúng hơn nên không có gì thay đổi. Sửa thêm nhiều dòng của cùng một người viết có thể giúp được.',
    ru: 'Выучено: {lines, plural, one {# строка} few {# строки} many {# строк} other {# строки}}, но по отложенным ({judged, plural, one {# строка} few {# строки} many {# строк} other {# строки}}) ошибок в буквах {after} (было {before}). Лучше не стало, поэтому ничего не изменилось. Может помочь больше исправленных строк той же руки.',
    en: 'It learned {lines, plural, one {# line} other {# lines}}, but in the {judged, plural, one {# line} other {# lines}} kept back {after} of the characters are wrong, as against {before} before. It reads no better, so nothing was changed. More corrected lines of the same hand may help.',
  },
  'improve.job': { vi: 'Dạy máy đọc', ru: 'Обучение распознавателя', en: 'Teaching the reader' },
  'improve.job.done': { vi: 'Đã học xong', ru: 'Обучение закончено', en: 'Learned' },
  'improve.job.cancel': { vi: 'Hủy việc dạy', ru: 'Прекратить обучение', en: 'Cancel the teaching' },
  'improve.card': {
    vi: 'Học từ {lines, plural, other {# dòng}} của “{collection}”, {date}. Chữ sai trên {judged, plural, other {# dòng}} giữ lại: trước {before}, sau {after}. Chỉ dùng cho bộ sưu tập đó. Gốc: {base}.',
    ru: 'Обучена на {lines, plural, one {# строке} few {# строках} many {# строках} other {# строки}} коллекции «{collection}», {date}. Ошибки в буквах по отложенным ({judged, plural, one {# строка} few {# строки} many {# строк} other {# строки}}): было {before}, стало {after}. Только для этой коллекции. Основа: {base}.',
    en: 'Improved on {lines, plural, one {# line} other {# lines}} of “{collection}”, {date}. Wrong characters in the {judged, plural, one {# line} other {# lines}} kept back: {before} before, {after} after. For that collection only. Made of: {base}.',
  },
  'improve.open': {
    vi: 'Dạy máy đọc bằng các dòng đã sửa…',
    ru: 'Научить на исправленных строках…',
    en: 'Teach on corrected lines…',
  },
  'error.improve-few': {
    vi: 'Chỉ có {message} dòng để học, quá ít để thấy được điều gì. Hãy sửa thêm dòng trong phần đọc rồi thử lại. Không có gì thay đổi.',
    ru: 'Строк для обучения только {message}: этого слишком мало. Исправьте ещё строки при чтении и попробуйте снова. Ничего не изменилось.',
    en: 'There are only {message} lines to learn from, too few to tell anything. Correct more in the reader, then try again. Nothing was changed.',
  },
  'error.improve-no-model': {
    vi: 'Chưa có mô hình đọc chữ viết tay nào để dạy cho “{message}”. Hãy cài một mô hình trong phần Cài đặt rồi thử lại.',
    ru: 'Нет модели для рукописей, которую можно было бы учить для «{message}». Установите её в настройках и попробуйте снова.',
    en: 'There is no model of handwriting to teach for “{message}”. Install one in the settings, then try again.',
  },
  'error.ocr-few': {
    vi: 'Chỉ học được {message} dòng: các dòng khác có chữ mà mô hình không biết, hoặc không tìm thấy trên ảnh. Hãy sửa thêm dòng rồi thử lại. Không có gì thay đổi.',
    ru: 'Годятся только {message} строк: в остальных есть буквы, которых модель не знает, или их не видно на изображении. Исправьте ещё строки и попробуйте снова. Ничего не изменилось.',
    en: 'Only {message} lines can be learned: the others have characters that the model does not know, or are not on the picture. Correct more lines, then try again. Nothing was changed.',
  },
  'error.ocr-fixed': {
    vi: 'Không dạy thêm được cho mô hình này: các lớp cuối ({message}) không có dạng mà Fonds biết. Hãy dùng mô hình đi kèm Fonds, hoặc mô hình được xuất bằng scripts/training. Không có gì thay đổi.',
    ru: 'Эту модель нельзя учить дальше: её последние слои ({message}) другого вида. Возьмите модель, которая идёт с Fonds, или выгруженную из scripts/training. Ничего не изменилось.',
    en: 'This model cannot be taught further: its last layers ({message}) are of another form. Use the one that comes with Fonds, or one exported by scripts/training. Nothing was changed.',
  },
} as const satisfies MessageTable
