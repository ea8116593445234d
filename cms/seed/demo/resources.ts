import type { SeedDocument } from '../document.ts'

/** Methodologies and other materials of the library (S13). */
export const resources: SeedDocument<'resources'>[] = [
  {
    key: 'daryndy-baiqau',
    slug: 'daryndy-qalai-baiqaimyz',
    kind: 'methodology',
    year: { yearsAgo: 0 },
    programme: 'adistemeler',
    languages: ['kk', 'ru', 'en'],
    fields: ['other'],
    audience: {
      kk: 'Бастауыш сынып мұғалімдеріне',
      ru: 'Учителям начальной школы',
      en: 'For primary school teachers',
    },
    title: {
      kk: 'Дарынды қалай байқаймыз',
      ru: 'Как заметить дарование',
      en: 'How to notice a gift',
    },
    summary: {
      kk: 'Тестсіз, бақылау арқылы: мұғалім бір тоқсанда толтыратын отыз сұрақ.',
      ru: 'Без тестов, через наблюдение: тридцать вопросов на одну четверть.',
      en: 'Without tests, by watching: thirty questions to answer in one term.',
    },
    body: {
      kk: `Дарын бағамен өлшенбейді. Үнсіз отырған бала да, көп сұрақ қойып мазалайтын бала да дарынды болуы мүмкін.

## Нені бақылаймыз

- Нені сұрайды?
- Қай іске ұзақ отырады?
- Қателессе, не істейді?
- Басқаға қалай түсіндіреді?

## Кейін не істейміз

Жазбаны ата-анасымен бірге талқылап, келісімі болса, [өңірлік орталыққа](/kk/centres/) жібереміз. Ешқашан балалардың тізімін сыныпта ілмейміз.`,
      ru: `Дарование не измеряется оценками. Одарённым может быть и молчаливый ребёнок, и тот, кто донимает вопросами.

## За чем наблюдаем

- О чём он спрашивает?
- За каким делом сидит долго?
- Что делает, когда ошибся?
- Как объясняет другим?

## Что потом

Обсуждаем записи с родителями и, если они согласны, отправляем в [региональный центр](/ru/centres/). Никогда не вешаем список детей в классе.`,
      en: `A gift is not measured in marks. The silent child may have one, and so may the one who wears you out with questions.

## What to watch

- What does the child ask about?
- What do they stay at for long?
- What do they do after a mistake?
- How do they explain things to others?

## And then

Talk the notes over with the parents and, if they agree, send them to the [regional centre](/en/centres/). Never pin a list of children up in the classroom.`,
    },
  },
  {
    key: 'shagyn-mektep',
    slug: 'shagyn-mekteptegi-uiirme',
    kind: 'methodology',
    year: { yearsAgo: 1 },
    programme: 'adistemeler',
    languages: ['kk', 'ru'],
    fields: ['mathematics', 'physics'],
    audience: { kk: 'Ауыл мұғалімдеріне', ru: 'Сельским учителям', en: 'For village teachers' },
    title: {
      kk: 'Он оқушысы бар мектептегі үйірме',
      ru: 'Кружок в школе, где десять учеников',
      en: 'A club in a school of ten pupils',
    },
    summary: {
      kk: 'Әр жастағы балалар бір бөлмеде: үйірменің бір жылдық жоспары.',
      ru: 'Дети разного возраста в одной комнате: план кружка на год.',
      en: 'Children of all ages in one room: a plan for a year.',
    },
    body: {
      kk: 'Үлкені кішісіне түсіндіреді, мұғалім тыңдайды. Жоспарда отыз төрт кездесу бар, әрқайсысына бір есеп, бір тәжірибе және бір ойын.',
      ru: 'Старший объясняет младшему, учитель слушает. В плане тридцать четыре встречи, в каждой одна задача, один опыт и одна игра.',
      en: 'The older explain to the younger and the teacher listens. Thirty-four meetings, each with one problem, one experiment and one game.',
    },
  },
  {
    key: 'talimger',
    slug: 'talimgerge-nusqaulyq',
    kind: 'guide',
    year: { yearsAgo: 0 },
    programme: 'koshbasshylyq-zhane-tulgalyq-osu',
    languages: ['kk', 'ru', 'en'],
    fields: ['other'],
    audience: { kk: 'Тәлімгерлерге', ru: 'Наставникам', en: 'For mentors' },
    title: { kk: 'Тәлімгерге нұсқаулық', ru: 'Памятка наставника', en: 'A guide for mentors' },
    summary: {
      kk: 'Бірінші әңгімеден соңғысына дейін: не айтамыз, неден сақтанамыз.',
      ru: 'От первой беседы до последней: что говорить и чего остерегаться.',
      en: 'From the first talk to the last: what to say and what to beware of.',
    },
    body: {
      kk: '- Бірінші кездесуде көбірек тыңдаңыз.\n- Айына екі әңгіме, әрқайсысы бір сағаттан аспасын.\n- Кәмелетке толмағанмен әңгімеде заңды өкілі не үйлестіруші болады.\n- Кеңес беруден бұрын сұраңыз.',
      ru: '- На первой встрече больше слушайте.\n- Две беседы в месяц, каждая не дольше часа.\n- В беседе с несовершеннолетним участвует законный представитель или координатор.\n- Прежде чем советовать, спросите.',
      en: '- At the first meeting listen more than you speak.\n- Two talks a month, an hour at most.\n- When you talk with a minor, a guardian or a coordinator is there.\n- Ask before you advise.',
    },
  },
  {
    key: 'qazandyqtagy-fizika',
    slug: 'as-uidegi-fizika',
    kind: 'video',
    year: { yearsAgo: 0 },
    programme: 'adistemeler',
    languages: ['kk'],
    fields: ['physics'],
    audience: { kk: '7–9-сынып оқушыларына' },
    title: { kk: 'Ас үйдегі физика: он бейнесабақ' },
    summary: { kk: 'Шәйнек, кәстрөл және таразы: үйде жасалатын он тәжірибе.' },
    body: {
      kk: 'Әр сабақ алты минут, баяу байланыста да ашылатын жеңіл нұсқасы бар. Тәжірибені ересекпен бірге жасаңыз.',
    },
  },
  {
    key: 'esepter',
    slug: 'qordai-esepteri',
    kind: 'book',
    year: { yearsAgo: 2 },
    programme: 'olimpiada-zhenimpazdary',
    languages: ['kk', 'ru'],
    fields: ['mathematics'],
    audience: { kk: '8–11-сынып', ru: '8–11 классы' },
    title: { kk: 'Қордай есептері', ru: 'Кордайские задачи' },
    summary: {
      kk: 'Бір ауыл үйірмесінде жиырма жылда жиналған үш жүз есеп, шешуімен.',
      ru: 'Триста задач с решениями, собранные сельским кружком за двадцать лет.',
    },
    body: {
      kk: 'Есептер тақырып бойынша емес, ой бойынша орналасқан: «шегінен қара», «қарама-қарсысын ал», «санап шық».',
      ru: 'Задачи расположены не по темам, а по мыслям: «посмотри с края», «предположи обратное», «пересчитай».',
    },
  },
  {
    key: 'zhazba',
    slug: 'shetelde-oqu-keshi',
    kind: 'recording',
    year: { yearsAgo: 0 },
    programme: 'birikken-qauymdastyq',
    languages: ['kk', 'ru', 'en'],
    fields: ['other'],
    audience: {
      kk: 'Шетелде оқығысы келетіндерге',
      ru: 'Тем, кто хочет учиться за рубежом',
      en: 'For those who wish to study abroad',
    },
    title: {
      kk: 'Шетелде оқу: сұрақ-жауап кешінің жазбасы',
      ru: 'Учёба за рубежом: запись вечера вопросов',
      en: 'Studying abroad: an evening of questions, recorded',
    },
    summary: {
      kk: 'Анкара, Прага, Сеул және Берлиндегі төрт мүше жиырма сұраққа жауап берді.',
      ru: 'Четверо участников из Анкары, Праги, Сеула и Берлина ответили на двадцать вопросов.',
      en: 'Four members in Ankara, Prague, Seoul and Berlin answer twenty questions.',
    },
    body: {
      kk: 'Құжат, жатақхана, тіл, сағыныш: бәрі туралы ашық айтылды.',
      ru: 'Документы, общежитие, язык, тоска по дому – обо всём открыто.',
      en: 'Papers, lodgings, language, homesickness: all of it spoken of openly.',
    },
  },
]
