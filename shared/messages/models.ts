import type { MessageTable } from './language.ts'

/** Models of languages, and how much of the machine reads with them: parts of the settings. */
export const modelMessages = {
  'settings.engines': { vi: 'Nhận dạng văn bản', ru: 'Распознавание текста', en: 'Reading pages' },
  'settings.engines.share': {
    vi: 'Dùng bao nhiêu sức máy',
    ru: 'Сколько мощности использовать',
    en: 'How much of the machine',
  },
  'settings.engines.usual': {
    vi: 'Vừa sức máy ({count, plural, other {# trang cùng lúc}})',
    ru: 'По возможностям компьютера ({count, plural, one {# страница сразу} few {# страницы сразу} many {# страниц сразу} other {# страницы сразу}})',
    en: 'As suits the machine ({count, plural, one {# page at once} other {# pages at once}})',
  },
  'settings.engines.count': {
    vi: '{count, plural, other {# trang cùng lúc}}',
    ru: '{count, plural, one {# страница сразу} few {# страницы сразу} many {# страниц сразу} other {# страницы сразу}}',
    en: '{count, plural, one {# page at once} other {# pages at once}}',
  },
  'settings.engines.hint': {
    vi: 'Mỗi trang đang nhận dạng chiếm một bộ xử lý và chừng 250 MB bộ nhớ. Trang đang xem luôn được nhận dạng trước.',
    ru: 'Каждая распознаваемая страница занимает один процессор и около 250 МБ памяти. Открытая страница всегда распознаётся первой.',
    en: 'Each page being read takes one processor and about 250 MB of memory. The page in view is always read first.',
  },
  'settings.models': { vi: 'Mô hình ngôn ngữ', ru: 'Модели языков', en: 'Models of languages' },
  'settings.models.text': {
    vi: 'Các ngôn ngữ mà trang được nhận dạng. Ngôn ngữ khác chỉ được tải xuống khi được yêu cầu, hoặc cài từ tệp .traineddata hay .traineddata.gz đặt tên theo mã ngôn ngữ, chẳng hạn deu.traineddata; có thể lấy các tệp đó ở dự án tesseract-ocr/tessdata_best hoặc tessdata_fast (giấy phép Apache-2.0). Fonds không tự tải gì từ mạng nếu chưa hỏi.',
    ru: 'Языки, на которых распознаются страницы. Другие загружаются по вашей просьбе или устанавливаются из файла .traineddata или .traineddata.gz, названного по коду языка, например deu.traineddata; такие файлы есть в проектах tesseract-ocr/tessdata_best и tessdata_fast (лицензия Apache-2.0). Без вопроса Fonds ничего из сети не загружает.',
    en: 'The languages that pages are read in. Others are downloaded when you ask for it, or installed from a .traineddata or .traineddata.gz file named by the code of the language, such as deu.traineddata; such files are found in the projects tesseract-ocr/tessdata_best and tessdata_fast (licence Apache-2.0). Fonds fetches nothing from the network without asking.',
  },
  'settings.models.language': { vi: 'Ngôn ngữ', ru: 'Язык', en: 'Language' },
  'settings.models.family': { vi: 'Mô hình và nguồn', ru: 'Модель и источник', en: 'Model and source' },
  'settings.models.licence': { vi: 'Giấy phép', ru: 'Лицензия', en: 'Licence' },
  'settings.models.errors': { vi: 'Chữ sai', ru: 'Ошибки в знаках', en: 'Wrong characters' },
  'settings.models.own': { vi: 'tự cài', ru: 'установлена вами', en: 'installed by you' },
  'settings.models.unknown': { vi: 'không rõ', ru: 'неизвестна', en: 'unknown' },
  'settings.models.add': { vi: 'Cài từ tệp…', ru: 'Установить из файла…', en: 'Install from a file…' },
  'settings.models.added': { vi: 'Đã cài: {name}', ru: 'Установлено: {name}', en: 'Installed: {name}' },
  'settings.models.remove': { vi: 'Gỡ mô hình: {name}', ru: 'Удалить модель: {name}', en: 'Remove the model: {name}' },
  'settings.models.remove.title': {
    vi: 'Gỡ mô hình {name}?',
    ru: 'Удалить модель {name}?',
    en: 'Remove the model {name}?',
  },
  'settings.models.remove.text': {
    vi: 'Văn bản đã nhận dạng vẫn giữ nguyên. Muốn nhận dạng tiếp bằng mô hình này thì phải cài lại.',
    ru: 'Уже распознанные тексты останутся. Чтобы снова распознавать этой моделью, её придётся установить заново.',
    en: 'Texts that were read stay as they are. To read with this model again it must be installed anew.',
  },
  'settings.models.trained': {
    vi: '{count, plural, other {học # dòng}}',
    ru: '{count, plural, one {обучена на # строке} few {обучена на # строках} many {обучена на # строках} other {обучена на # строки}}',
    en: '{count, plural, one {trained on # line} other {trained on # lines}}',
  },
  'settings.models.data': {
    vi: 'Học từ {count, plural, other {# nguồn}}',
    ru: 'Обучена на {count, plural, one {# источнике} few {# источниках} many {# источниках} other {# источника}}',
    en: 'Trained on {count, plural, one {# source} other {# sources}}',
  },
  'settings.models.lines': {
    vi: 'Chữ viết tay và bản in cổ',
    ru: 'Рукописи и старая печать',
    en: 'Handwriting and old print',
  },
  'settings.models.lines.text': {
    vi: 'Chữ viết tay và bản in cổ được đọc bằng mô hình đi kèm Fonds, hoặc bằng mô hình tự cài sau cùng: từ một tệp .zip, hoặc từ các tệp reader.onnx, alphabet.json và model.json chọn cùng lúc. Chữ viết tay còn đọc sai nhiều: hãy xem tỉ lệ chữ sai theo từng bộ.',
    ru: 'Рукописи и старую печать читает модель, входящая в Fonds, или та, что вы установили последней: из файла .zip или из файлов reader.onnx, alphabet.json и model.json, выбранных вместе. В рукописях пока много ошибок: смотрите доли по наборам.',
    en: 'Handwriting and old print are read by the model that comes with Fonds, or by the one that you installed last: from a .zip file, or from the files reader.onnx, alphabet.json and model.json chosen together. Of handwriting much is read wrong as yet: see the shares by set.',
  },
  'settings.models.removed': { vi: 'Đã gỡ: {name}', ru: 'Удалено: {name}', en: 'Removed: {name}' },
  'settings.models.back': { vi: 'Đặt lại', ru: 'Вернуть', en: 'Put back' },
  'error.line-model-network': {
    vi: 'Trong “{message}” không có đúng một tệp .onnx. Hãy chọn một tệp .zip của mô hình, hoặc tệp reader.onnx cùng với alphabet.json. Không có gì được cài.',
    ru: 'В «{message}» нет ровно одного файла .onnx. Выберите файл .zip с моделью или файл reader.onnx вместе с alphabet.json. Ничего не установлено.',
    en: 'There is not exactly one .onnx file in “{message}”. Choose a .zip file of a model, or reader.onnx together with alphabet.json. Nothing was installed.',
  },
  'error.line-model-alphabet': {
    vi: 'Trong “{message}” thiếu hoặc hỏng tệp alphabet.json. Hãy lấy lại tệp đó cùng nơi với mô hình rồi chọn lần nữa. Không có gì được cài.',
    ru: 'В «{message}» нет файла alphabet.json или он повреждён. Возьмите его там же, где модель, и выберите снова. Ничего не установлено.',
    en: 'In “{message}” the file alphabet.json is missing or damaged. Fetch it from where the model is and choose again. Nothing was installed.',
  },
  'error.line-model-card': {
    vi: 'Trong “{message}” tệp model.json bị hỏng. Hãy lấy lại tệp đó, hoặc chọn mô hình không kèm tệp này. Không có gì được cài.',
    ru: 'В «{message}» повреждён файл model.json. Возьмите его ещё раз или выберите модель без него. Ничего не установлено.',
    en: 'In “{message}” the file model.json is damaged. Fetch it again, or choose the model without it. Nothing was installed.',
  },
  'error.line-model-refused': {
    vi: 'Không đọc được bằng mô hình này: {message}. Có lẽ tệp .onnx bị hỏng hoặc không hợp với alphabet.json. Hãy xuất lại mô hình rồi chọn lần nữa. Không có gì được cài.',
    ru: 'С этой моделью нельзя читать: {message}. Возможно, файл .onnx повреждён или не подходит к alphabet.json. Выгрузите модель ещё раз и выберите снова. Ничего не установлено.',
    en: 'This model can’t be read with: {message}. Its .onnx file may be damaged or not go with alphabet.json. Export the model again and choose it once more. Nothing was installed.',
  },
  'settings.models.remove.confirm': { vi: 'Gỡ', ru: 'Удалить', en: 'Remove' },
  'error.model-not': {
    vi: '“{message}” không phải mô hình của Tesseract. Hãy chọn tệp .traineddata hoặc .traineddata.gz. Không có gì được cài.',
    ru: '«{message}» не модель Tesseract. Выберите файл .traineddata или .traineddata.gz. Ничего не установлено.',
    en: '“{message}” is no model of Tesseract. Choose a .traineddata or .traineddata.gz file. Nothing was installed.',
  },
  'error.model-torn': {
    vi: 'Tệp mô hình “{message}” bị cắt cụt hoặc hỏng. Hãy tải lại tệp rồi chọn lần nữa. Không có gì được cài.',
    ru: 'Файл модели «{message}» оборван или повреждён. Скачайте его ещё раз и выберите снова. Ничего не установлено.',
    en: 'The model file “{message}” is cut off or damaged. Fetch it again and choose it once more. Nothing was installed.',
  },
  'error.model-legacy': {
    vi: '“{message}” chỉ có phần của bộ nhận dạng cũ, thiếu phần LSTM mà Fonds dùng. Hãy lấy tệp cùng tên từ tessdata_fast hoặc tessdata_best. Không có gì được cài.',
    ru: 'В «{message}» есть только часть старого движка и нет части LSTM, которой пользуется Fonds. Возьмите файл с тем же именем из tessdata_fast или tessdata_best. Ничего не установлено.',
    en: '“{message}” has only the part of the old engine and lacks the LSTM part that Fonds reads with. Take the file of that name from tessdata_fast or tessdata_best. Nothing was installed.',
  },
  'error.model-name': {
    vi: 'Tên tệp “{message}” không cho biết ngôn ngữ. Hãy đặt tên theo mã ngôn ngữ, chẳng hạn deu.traineddata, rồi chọn lại. Không có gì được cài.',
    ru: 'Имя файла «{message}» не говорит, какой это язык. Назовите файл по коду языка, например deu.traineddata, и выберите снова. Ничего не установлено.',
    en: 'The name of the file “{message}” does not say which language it is. Name it by the code of the language, such as deu.traineddata, and choose it again. Nothing was installed.',
  },
  'error.model-large': {
    vi: 'Tệp “{message}” lớn hơn mọi mô hình đã biết. Hãy kiểm tra lại xem đó có đúng là mô hình của Tesseract không. Không có gì được cài.',
    ru: 'Файл «{message}» больше любой известной модели. Проверьте, точно ли это модель Tesseract. Ничего не установлено.',
    en: 'The file “{message}” is larger than any model there is. Check that it is a model of Tesseract. Nothing was installed.',
  },
  'error.engine-unknown': {
    vi: 'Không có chương trình nhận dạng {message}. Trang chưa được đọc. Hãy đọc lại trang bằng một chương trình có trong ngoặc.',
    ru: 'Нет программы распознавания {message}. Страница не прочитана. Прочитайте её ещё раз одной из программ в скобках.',
    en: 'There is no engine {message}. The page was not read. Read it again with one of those in brackets.',
  },
  'error.engine-none': {
    vi: 'Không có chương trình nhận dạng nào đọc được các ngôn ngữ này: {message}. Hãy chọn ngôn ngữ khác hoặc cài mô hình của chúng trong phần Cài đặt, rồi đọc lại.',
    ru: 'Ни одна программа распознавания не читает эти языки: {message}. Выберите другие языки или установите их модели в настройках и прочитайте страницу ещё раз.',
    en: 'No engine reads these languages: {message}. Choose others, or install their models in the settings, then read the page again.',
  },
} as const satisfies MessageTable
