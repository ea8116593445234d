import type { SeedDocument } from '../document.ts'

type Event = SeedDocument<'events'>
const at = (days: number, time: string) => ({ days, time })

const coming: Event[] = [
  {
    key: 'ashyq-esik', slug: 'qordaidagy-ashyq-irikteu-kuni', format: 'onsite', startsAt: at(5, '10:00'), endsAt: at(5, '16:00'), capacity: 120,
    region: 'zhambyl', programme: 'talanttardy-anyqtau-ortalyqtary', fields: ['mathematics', 'physics', 'music'], image: 'qurak-tan',
    title: { kk: 'Қордайдағы ашық іріктеу күні', ru: 'День открытого отбора в Кордае', en: 'Open selection day in Korday' },
    summary: {
      kk: 'Кез келген бала ата-анасымен келе алады: есеп, тәжірибе, домбыра, шахмат – алты бөлме, алты ұстаз.',
      ru: 'Прийти с родителями может любой ребёнок: задачи, опыты, домбра, шахматы – шесть комнат, шесть педагогов.',
      en: 'Any child may come with a parent: problems, experiments, dombyra, chess – six rooms and six teachers.',
    },
    venue: { kk: 'Қордай ауылының Мәдениет үйі', ru: 'Дом культуры села Кордай', en: 'House of Culture, Korday' },
    address: { kk: 'Қордай ауылы, Бейбітшілік көшесі, 1', ru: 'село Кордай, улица Бейбитшилик, 1', en: '1 Beibitshilik Street, Korday' },
    body: {
      kk: '- 10:00 тіркелу және шай\n- 10:30 алты бөлмеде алты іс\n- 14:00 ұстаздармен әңгіме\n- 15:30 баланың күнделігі: не ұнады, не қиын болды\n\nБаға қойылмайды, тізім ілінбейді. Ата-ана қорытындысын жеке алады.',
      ru: '- 10:00 регистрация и чай\n- 10:30 шесть дел в шести комнатах\n- 14:00 разговор с педагогами\n- 15:30 дневник ребёнка: что понравилось, что было трудно\n\nОценок не ставят, списков не вешают. Родители получают итоги лично.',
      en: '- 10:00 registration and tea\n- 10:30 six things to do in six rooms\n- 14:00 a talk with the teachers\n- 15:30 the child’s diary: what was good and what was hard\n\nNobody is marked and no list is pinned up. Parents are told the outcome in person.',
    },
  },
  {
    key: 'talimger-keshi', slug: 'talimgermen-birinshi-kesh', format: 'online', startsAt: at(2, '19:00'), endsAt: at(2, '20:30'), capacity: 200,
    onlineUrl: 'https://meet.elumiti.example/talimger', programme: 'birikken-qauymdastyq', fields: ['other'],
    title: { kk: 'Тәлімгермен бірінші кеш', ru: 'Первый вечер с наставником', en: 'A first evening with a mentor' },
    summary: {
      kk: 'Тәлімгерді қалай таңдауға, бірінші хатта не жазуға болады. Әлихан мен Ақерке жауап береді.',
      ru: 'Как выбрать наставника и что написать в первом письме. Отвечают Алихан и Акерке.',
      en: 'How to choose a mentor, and what to write in a first letter. Alikhan and Aqerke answer.',
    },
    body: { kk: 'Сұрағыңызды алдын ала жіберсеңіз, міндетті түрде жауап аласыз.', ru: 'Если прислать вопрос заранее, ответ будет обязательно.', en: 'Send your question beforehand and it will be answered.' },
  },
  {
    key: 'kosh-zholy', slug: 'kosh-zholy-festivali', format: 'onsite', startsAt: at(16, '12:00'), endsAt: at(17, '20:00'), capacity: 800,
    region: 'turkistan', organisation: 'qogamdyq-birlestikter', fields: ['culture', 'music'], image: 'qurak-ot',
    title: { kk: '«Көш жолы» дәстүрлі музыка фестивалі', ru: 'Фестиваль традиционной музыки «Көш жолы»', en: 'Kosh Zholy festival of traditional music' },
    summary: {
      kk: 'Қобыз, домбыра, сыбызғы: жас орындаушылар мен ұстаздар екі күн бір сахнада.',
      ru: 'Кобыз, домбра, сыбызгы: два дня юные исполнители и их учителя на одной сцене.',
      en: 'Qobyz, dombyra, sybyzgy: young players and their teachers share a stage for two days.',
    },
    venue: { kk: 'Керуен алаңы', ru: 'Площадь Керуен', en: 'Keruen square' },
    address: { kk: 'Түркістан қаласы', ru: 'город Туркестан', en: 'Turkistan' },
    body: { kk: 'Бірінші күні – шеберлік сабақтары, екінші күні – концерт. Кіру тегін.', ru: 'В первый день мастер-классы, во второй концерт. Вход свободный.', en: 'Workshops on the first day, a concert on the second. Admission is free.' },
  },
  {
    key: 'forum', slug: 'koshbasshylar-puly-forumy', format: 'hybrid', startsAt: at(24, '09:30'), endsAt: at(24, '18:00'), capacity: 350,
    region: 'astana', organisation: 'elbasy-akademiyasy', programme: 'koshbasshylar-puly', fields: ['public_administration', 'economy', 'science'],
    onlineUrl: 'https://meet.elumiti.example/forum', image: 'qurak-tun',
    title: { kk: 'Көшбасшылар пулының форумы', ru: 'Форум пула лидеров', en: 'Forum of the leaders pool' },
    summary: {
      kk: 'Алты бағыттың көшбасшылары бір күнде: әр бағыттан бір сұрақ, бір ұсыныс.',
      ru: 'Лидеры шести направлений за один день: от каждого один вопрос и одно предложение.',
      en: 'Leaders of the six fields in one day: one question and one proposal from each.',
    },
    venue: { kk: 'Жастар үйі', ru: 'Дом молодёжи', en: 'House of Youth' },
    address: { kk: 'Астана қаласы, Достық көшесі, 5', ru: 'Астана, улица Достык, 5', en: '5 Dostyk Street, Astana' },
    body: {
      kk: '## Бағдарлама\n\n- 09:30 Ғылым және экономика\n- 12:00 Мәдениет және спорт\n- 14:30 Мемлекеттік басқару, қоғамның басқа да бағыттары\n- 17:00 Ұсыныстарды дауысқа салу',
      ru: '## Программа\n\n- 09:30 Наука и экономика\n- 12:00 Культура и спорт\n- 14:30 Государственное управление, другие сферы общества\n- 17:00 Голосование за предложения',
      en: '## Programme\n\n- 09:30 Science and the economy\n- 12:00 Culture and sport\n- 14:30 Public administration, other areas of society\n- 17:00 Voting on the proposals',
    },
  },
  {
    key: 'shetel', slug: 'shetelde-oqityndar-kezdesui', format: 'online', startsAt: at(9, '20:00'), endsAt: at(9, '21:30'), timeZone: 'Europe/Berlin',
    capacity: 150, onlineUrl: 'https://meet.elumiti.example/shetel', programme: 'birikken-qauymdastyq', fields: ['languages'],
    title: { kk: 'Шетелде оқитындардың кездесуі', ru: 'Встреча тех, кто учится за рубежом', en: 'Those who study abroad meet' },
    summary: {
      kk: 'Берлин уақытымен кешкі кездесу: жұмыс, тәжірибе және елге оралу туралы.',
      ru: 'Вечерняя встреча по берлинскому времени: работа, практика и возвращение домой.',
      en: 'An evening by Berlin time: work, practice and coming home.',
    },
    body: { kk: 'Динара бастайды, сөз бәріне беріледі.', ru: 'Начинает Динара, слово получит каждый.', en: 'Dinara begins; everybody gets to speak.' },
  },
  {
    key: 'robot-zharys', slug: 'dala-robot-zharysy', format: 'onsite', startsAt: at(47, '09:00'), endsAt: at(48, '17:00'), capacity: 300,
    region: 'aktobe', organisation: 'qyzyl-bult', fields: ['engineering', 'informatics'],
    title: { kk: '«Дала робот» жарысының финалы', ru: 'Финал соревнования «Дала робот»', en: 'Final of the Dala Robot contest' },
    summary: {
      kk: 'Жиырма команда: робот қойды қораға айдап кіргізуі керек.',
      ru: 'Двадцать команд: робот должен загнать овцу в кошару.',
      en: 'Twenty teams: the robot must bring a sheep into the fold.',
    },
    venue: { kk: 'Оқушылар сарайы', ru: 'Дворец школьников', en: 'Palace of Schoolchildren' },
    address: { kk: 'Ақтөбе қаласы', ru: 'город Актобе', en: 'Aktobe' },
    body: { kk: 'Көрермендерге кіру тегін. Қойлар ойыншық.', ru: 'Для зрителей вход свободный. Овцы игрушечные.', en: 'Admission is free. The sheep are toys.' },
  },
  {
    key: 'sanaq', slug: 'qorgalzhyn-qus-sanagy', format: 'onsite', startsAt: at(61, '06:00'), endsAt: at(63, '14:00'), capacity: 60,
    region: 'akmola', organisation: 'aq-kepter', fields: ['biology', 'volunteering'], image: 'qurak-dala',
    title: { kk: 'Қорғалжын құс санағы', ru: 'Учёт птиц в Коргалжыне', en: 'The Korgalzhyn bird count' },
    summary: {
      kk: 'Еріктілер үш таң қатарынан көл жағасында құс санайды. 18 жастан.',
      ru: 'Три утра подряд волонтёры считают птиц на озере. С 18 лет.',
      en: 'For three mornings volunteers count birds by the lake. From age 18.',
    },
    venue: { kk: 'Қорғалжын қорығының кеңсесі', ru: 'Контора Коргалжынского заповедника', en: 'Office of the Korgalzhyn reserve' },
    body: { kk: 'Дүрбі беріледі. Резеңке етік пен жылы киім алыңыз.', ru: 'Бинокли дадим. Возьмите резиновые сапоги и тёплую одежду.', en: 'Binoculars are lent. Bring rubber boots and something warm.' },
  },
  {
    key: 'ustazdar', slug: 'auyl-ustazdarynyn-onlain-sagaty', format: 'online', startsAt: at(7, '16:00'), endsAt: at(7, '17:00'), capacity: 100,
    onlineUrl: 'https://meet.elumiti.example/ustaz', programme: 'adistemeler', fields: ['mathematics', 'physics'],
    title: { kk: 'Ауыл ұстаздарының онлайн сағаты' },
    summary: { kk: 'Бір әдістеме, бір сабақ, бір сұрақ. Бұл жолы – он оқушысы бар мектептегі үйірме. Кездесу қазақ тілінде.' },
    body: { kk: 'Қордайдан Бәйтерек ағай, Созақтан Гүлнар апай сөйлейді. Жазбасы кітапханада қалады.' },
  },
  {
    key: 'maqala', slug: 'algashqy-gylymi-maqala', format: 'hybrid', startsAt: at(13, '15:00'), endsAt: at(13, '17:00'), capacity: 80,
    region: 'almaty_city', organisation: 'altynshy-sabaq', fields: ['science', 'languages'], onlineUrl: 'https://meet.elumiti.example/maqala',
    title: { kk: 'Алғашқы ғылыми мақала: шеберлік сабағы', ru: 'Первая научная статья: мастер-класс' },
    summary: {
      kk: 'Айару Жақсылықова мақаланың құрылымын, тілін және пікірге жауап беруді үйретеді.',
      ru: 'Айару Жаксылыкова расскажет о строении статьи, языке и ответе рецензенту.',
    },
    venue: { kk: '«Алтыншы сабақ» мектебінің зертханасы', ru: 'Лаборатория школы «Алтыншы сабақ»' },
    body: { kk: 'Өз қолжазбаңызды алып келіңіз: екі беттен аспасын.', ru: 'Принесите свою рукопись, не больше двух страниц.' },
  },
]

const past: Event[] = [
  {
    key: 'zhazgy-mektep', slug: 'myn-bala-zhazgy-mektebi', format: 'onsite', startsAt: at(-95, '09:00'), endsAt: at(-81, '18:00'), capacity: 120,
    region: 'akmola', organisation: 'iqanat', programme: 'myn-bala', fields: ['mathematics', 'languages'],
    title: { kk: '«Мың бала» жазғы мектебі', ru: 'Летняя школа «Мың бала»', en: 'The Myn Bala summer school' },
    summary: {
      kk: 'Ауыл мектептерінің жүз жиырма оқушысы екі апта бірге оқыды.',
      ru: 'Сто двадцать учеников сельских школ две недели учились вместе.',
      en: 'A hundred and twenty pupils of village schools studied together for two weeks.',
    },
    venue: { kk: 'Бурабай оқу орталығы', ru: 'Учебный центр Бурабай', en: 'Burabai study centre' },
    body: { kk: 'Күніне үш сабақ, бір жорық, кешке – жұлдыз бақылау.', ru: 'Три урока и поход каждый день, вечером наблюдение звёзд.', en: 'Three lessons and a walk every day, the stars in the evening.' },
  },
  {
    key: 'marapat-keshi', slug: 'byltyrgy-marapattau-keshi', format: 'hybrid', startsAt: at(-140, '17:00'), endsAt: at(-140, '20:00'), capacity: 400,
    region: 'almaty_city', organisation: 'elbasy-akademiyasy', programme: 'marapattau', fields: ['culture'],
    title: { kk: 'Марапаттау кеші', ru: 'Вечер награждения', en: 'The awards evening' },
    summary: {
      kk: 'Төрт санаттың лауреаттары марапат алды.',
      ru: 'Лауреаты четырёх категорий получили награды.',
      en: 'The laureates of the four categories received their awards.',
    },
    venue: { kk: 'Студенттер сарайы', ru: 'Дворец студентов', en: 'Palace of Students' },
    body: { kk: 'Лауреаттар туралы [марапаттар](/kk/awards/) бетінен оқыңыз.', ru: 'О лауреатах – на странице [наград](/ru/awards/).', en: 'Read of the laureates on the [awards](/en/awards/) page.' },
  },
  {
    key: 'dalalyq-sabaq', slug: 'qarqaraly-dalalyq-sabagy', format: 'onsite', startsAt: at(-33, '08:00'), endsAt: at(-33, '15:00'), capacity: 24,
    region: 'karaganda', fields: ['biology'],
    title: { kk: 'Қарқаралыдағы далалық сабақ', ru: 'Полевой урок в Каркаралах', en: 'A field lesson in Karkaraly' },
    summary: {
      kk: 'Құмырсқа илеулерінің картасын сыздық: бір шаршы шақырымда елу жеті илеу.',
      ru: 'Начертили карту муравейников: пятьдесят семь на квадратный километр.',
      en: 'We mapped the ant hills: fifty-seven to a square kilometre.',
    },
    venue: { kk: 'Қарқаралы орманы', ru: 'Каркаралинский лес', en: 'Forest of Karkaraly' },
    body: { kk: 'Карта мен бақылау дәптерлері мектеп мұражайында.', ru: 'Карта и дневники наблюдений в школьном музее.', en: 'The map and the notebooks are in the school museum.' },
  },
  {
    key: 'bagdar', slug: 'mamandyq-tandau-sagaty', format: 'online', startsAt: at(-12, '18:00'), endsAt: at(-12, '19:30'), capacity: 250,
    programme: 'birikken-qauymdastyq', fields: ['economy', 'engineering'],
    title: { kk: 'Мамандық таңдау: бес көшбасшы, бес жол', ru: 'Выбор профессии: пять лидеров, пять дорог', en: 'Choosing a profession: five leaders, five roads' },
    summary: {
      kk: 'Екі жүз он оқушы қатысты, жазбасы кітапханаға шығады.',
      ru: 'Участвовало двести десять школьников, запись появится в библиотеке.',
      en: 'Two hundred and ten pupils took part; the recording will be in the library.',
    },
    body: { kk: 'Ең көп қойылған сұрақ: «Қателессем ше?» Жауап: бағытты ауыстырған көшбасшылар бесеудің үшеуі болды.', ru: 'Самый частый вопрос: «А если я ошибусь?» Трое из пяти лидеров однажды сменили дорогу.', en: 'The question asked most: “What if I am wrong?” Three of the five had changed roads once.' },
  },
  {
    key: 'tasqyn-sabagy', slug: 'eriktiler-sabagy-tasqyn', format: 'onsite', startsAt: at(-54, '10:00'), endsAt: at(-54, '17:00'), capacity: 90,
    region: 'west_kazakhstan', organisation: 'aq-kepter', fields: ['volunteering'],
    title: { kk: 'Еріктілер сабағы: су тасқыны кезінде', ru: 'Урок волонтёров: что делать в паводок', en: 'Volunteers’ lesson: what to do in a flood' },
    summary: {
      kk: 'Қайық, радио, алғашқы көмек: Санжар мен оның жасағы үйретті.',
      ru: 'Лодка, рация, первая помощь: учили Санжар и его отряд.',
      en: 'Boats, radio, first aid, taught by Sanzhar and his band.',
    },
    venue: { kk: 'Орал қаласының спорт кешені', ru: 'Спортивный комплекс Уральска', en: 'Sports hall, Oral' },
    body: { kk: 'Тоқсан ерікті куәлік алды.', ru: 'Девяносто волонтёров получили удостоверения.', en: 'Ninety volunteers received certificates.' },
  },
]

const drafts: Event[] = [
  {
    key: 'qaralama', slug: 'nauryz-kezdesui', format: 'onsite', draft: true, startsAt: at(120, '12:00'), endsAt: at(120, '16:00'), region: 'shymkent',
    title: { kk: 'Наурыз кездесуі', ru: 'Встреча на Наурыз' },
    summary: { kk: 'Қаралама: орны бекітілмеген.', ru: 'Черновик: место не утверждено.' },
  },
]

export const events: Event[] = [...coming, ...past, ...drafts]
