import type { SeedDocument } from '../document.ts'
import { callDetails } from './call-details.ts'

type Call = SeedDocument<'calls'>
const evening = (days: number) => ({ days, time: '18:00' })
const morning = (days: number) => ({ days, time: '09:00' })

const open: Call[] = [
  {
    key: 'biotekhnologiya',
    slug: 'biotekhnologiya-zerthanasyndagy-zhazgy-tagylymdama',
    kind: 'internship',
    opensAt: morning(-18),
    closesAt: evening(12),
    decisionOn: { days: 26, time: '12:00' },
    places: 12,
    organisation: 'altynshy-sabaq',
    programme: 'tagylymdamalar',
    region: 'abai',
    fields: ['biology', 'science'],
    image: 'qurak-dala',
    eligibility: {
      gradeFrom: 9,
      gradeTo: 11,
      profileKinds: ['talent'],
      settlementTypes: ['village', 'town'],
    },
    eligibilitySummary: {
      kk: '9–11-сынып · ауыл мектептері',
      ru: '9–11 классы · сельские школы',
      en: 'Grades 9–11 · village schools',
    },
    title: {
      kk: 'Биотехнология зертханасындағы жазғы тағылымдама',
      ru: 'Летняя стажировка в лаборатории биотехнологии',
      en: 'Summer internship in a biotechnology laboratory',
    },
    summary: {
      kk: 'Үш апта Семейдегі зертханада: топырақ сынамасын алу, бактерия өсіру, нәтижені қорғау.',
      ru: 'Три недели в лаборатории в Семее: взять пробу почвы, вырастить бактерии, защитить результат.',
      en: 'Three weeks in a laboratory in Semey: take a soil sample, grow bacteria, defend a result.',
    },
    funding: {
      kk: 'Жол, жатын орын және тамақ – тегін',
      ru: 'Дорога, проживание и питание бесплатно',
      en: 'Travel, lodging and food are paid for',
    },
    body: {
      kk: `Тағылымдамаға әр қатысушы өз ауылының топырағын алып келеді. Үш аптаның соңында оның құрамы мен тіршілігі туралы шағын зерттеу жазады.

## Не үйренесіз

- сынама алу және оны белгілеу;
- микроскоппен жұмыс істеу және егу;
- дәптер жүргізу, нәтижені қысқа әрі анық айту.

## Қауіпсіздік

Топпен бірге екі тәрбиеші тұрады. Заңды өкілдің келісімі міндетті.`,
      ru: `Каждый привозит на стажировку землю из своего села и к концу третьей недели пишет небольшое исследование о её составе и жизни.

## Чему научитесь

- брать и подписывать пробы;
- работать с микроскопом и посевами;
- вести журнал и коротко, ясно рассказывать о результате.

## Безопасность

С группой живут два воспитателя. Согласие законного представителя обязательно.`,
      en: `Everybody brings earth from their own village and, by the end of the third week, writes a small study of what it is made of and what lives in it.

## What you learn

- taking samples and labelling them;
- working with a microscope and with cultures;
- keeping a notebook and telling a result briefly and clearly.

## Safety

Two carers live with the group. The consent of a guardian is required.`,
    },
    howToApply: {
      kk: 'Неге қызығатыныңыз туралы бір бет жазып, пән мұғалімінің пікірін қосыңыз.',
      ru: 'Напишите страницу о том, что вам интересно, и приложите отзыв учителя.',
      en: 'Write a page about what interests you and add a word from your teacher.',
    },
  },
  {
    key: 'gylymi-uiirme',
    slug: 'shagyn-qalalardagy-gylymi-uiirmelerge-grant',
    kind: 'grant',
    opensAt: morning(-9),
    closesAt: evening(26),
    decisionOn: { days: 47, time: '12:00' },
    places: 40,
    organisation: 'togyz-zhol',
    programme: 'granttar',
    fields: ['science', 'mathematics', 'physics', 'chemistry'],
    image: 'qurak-tun',
    eligibility: { profileKinds: ['teacher'], settlementTypes: ['town', 'village'] },
    eligibilitySummary: {
      kk: 'Ұстаздар · барлық өңір',
      ru: 'Педагоги · все регионы',
      en: 'Teachers · every region',
    },
    title: {
      kk: 'Шағын қалалардағы ғылыми үйірмелерге грант',
      ru: 'Гранты научным кружкам малых городов',
      en: 'Grants for science clubs in small towns',
    },
    summary: {
      kk: 'Құрал-жабдыққа, кітапқа және балалардың жол ақысына бір жылға 1,5 миллион теңгеге дейін.',
      ru: 'До 1,5 миллиона тенге на год: на оборудование, книги и дорогу для детей.',
      en: 'Up to 1.5 million tenge a year for equipment, books and the children’s fares.',
    },
    funding: {
      kk: '1 500 000 теңгеге дейін',
      ru: 'до 1 500 000 тенге',
      en: 'up to 1,500,000 tenge',
    },
    body: {
      kk: `Үйірме жұмыс істеп тұрса да, енді ашылса да болады. Бастысы – балалар оған тегін қатысады.

## Қалай бағалаймыз

1. Неше бала келеді, олар қайдан?
2. Бір жылда не істейсіздер?
3. Ақша таусылғанда не қалады?

Есеп қысқа: не сатып алынды, кім келді, не шықты.`,
      ru: `Кружок может уже работать или только открываться. Главное, чтобы для детей он был бесплатным.

## Как оцениваем

1. Сколько детей приходит и откуда?
2. Что вы сделаете за год?
3. Что останется, когда деньги кончатся?

Отчёт короткий: что куплено, кто приходил, что получилось.`,
      en: `The club may be running already or about to open. What matters is that it is free for the children.

## How we judge

1. How many children come, and from where?
2. What will you do in a year?
3. What remains when the money is spent?

The report is short: what was bought, who came, what came of it.`,
    },
    howToApply: {
      kk: 'Екі беттік жоспар мен шығын тізімін жіберіңіз.',
      ru: 'Пришлите план на две страницы и список расходов.',
      en: 'Send a plan of two pages and a list of costs.',
    },
  },
  {
    key: 'ushinshi-top',
    slug: 'koshbasshylyq-zhane-tulgalyq-osu-ushinshi-top',
    kind: 'programme',
    opensAt: morning(-30),
    closesAt: evening(2),
    decisionOn: { days: 16, time: '12:00' },
    places: 60,
    organisation: 'elbasy-akademiyasy',
    programme: 'koshbasshylyq-zhane-tulgalyq-osu',
    fields: ['other', 'public_administration'],
    image: 'qurak-ot',
    eligibility: { ageFrom: 18, ageTo: 29 },
    eligibilitySummary: { kk: '18–29 жас', ru: '18–29 лет', en: 'Ages 18–29' },
    title: {
      kk: 'Көшбасшылық және тұлғалық өсу: үшінші топ',
      ru: 'Лидерство и личностный рост: третий набор',
      en: 'Leadership and personal growth: the third intake',
    },
    summary: {
      kk: 'Бір жылдық бағдарлама: тәлімгер, топ және өз өңіріңіздегі бір нақты іс.',
      ru: 'Годовая программа: наставник, команда и одно настоящее дело в вашем регионе.',
      en: 'A year with a mentor, a team and one real thing done in your region.',
    },
    body: {
      kk: 'Сабақтар кешке, онлайн өтеді; жылына екі рет бес күнге жиналамыз. Жұмыс істейтіндер де, оқитындар да үлгереді.\n\nАлдыңғы топтан жиырма сегіз іс шықты: ауыл кітапханасы, қоқыс сұрыптау, егде жандарға сандық сауат сабағы.',
      ru: 'Занятия проходят вечером онлайн, дважды в год собираемся на пять дней. Успевают и те, кто работает, и те, кто учится.\n\nПрошлый набор сделал двадцать восемь дел: сельская библиотека, раздельный сбор мусора, уроки цифровой грамоты для пожилых.',
      en: 'Lessons are online in the evening, and twice a year we meet for five days, so it can be done beside work or study.\n\nThe last intake did twenty-eight things: a village library, sorting of waste, lessons for the old in using a phone.',
    },
    howToApply: {
      kk: 'Бір мәселені және оны қалай шешетініңізді айтатын екі минуттық бейне жіберіңіз.',
      ru: 'Пришлите двухминутное видео: одна проблема и как вы её решите.',
      en: 'Send a two-minute video: one problem, and how you would solve it.',
    },
  },
  {
    key: 'qyzyl-bult',
    slug: 'aua-raiyn-bolzhau-tagylymdamasy',
    kind: 'internship',
    opensAt: morning(-12),
    closesAt: evening(6),
    decisionOn: { days: 14, time: '12:00' },
    places: 12,
    organisation: 'qyzyl-bult',
    approval: 'approved',
    programme: 'tagylymdamalar',
    region: 'almaty_city',
    fields: ['informatics', 'mathematics'],
    eligibility: { ageFrom: 18, ageTo: 25, profileKinds: ['talent'] },
    eligibilitySummary: {
      kk: '18–25 жас · студенттер',
      ru: '18–25 лет · студенты',
      en: 'Ages 18–25 · students',
    },
    title: {
      kk: 'Ауа райын болжайтын бағдарламашыларға тағылымдама',
      ru: 'Стажировка для программистов, которые предсказывают погоду',
      en: 'Internship for programmers who foretell the weather',
    },
    summary: {
      kk: 'Үш ай, жалақымен: нақты деректермен жұмыс, шаруаларға арналған болжам.',
      ru: 'Три месяца с оплатой: настоящие данные и прогноз для фермеров.',
      en: 'Three paid months with real data and a forecast that farmers use.',
    },
    funding: {
      kk: 'Айына 220 000 теңге',
      ru: '220 000 тенге в месяц',
      en: '220,000 tenge a month',
    },
    body: {
      kk: 'Жұмыстың жартысы – деректі тазарту, жартысы – нәтижені шаруаға түсінікті етіп көрсету. Әр тағылымгердің өз тәлімгері бар.',
      ru: 'Половина работы – чистить данные, другая – показывать результат так, чтобы его понял фермер. У каждого стажёра свой наставник.',
      en: 'Half the work is cleaning data, the other half showing the result so that a farmer understands it. Every intern has a mentor.',
    },
  },
  {
    key: 'marapat',
    slug: 'zhyldyq-marapatqa-usynu',
    kind: 'award',
    opensAt: morning(-5),
    closesAt: evening(34),
    decisionOn: { days: 60, time: '12:00' },
    organisation: 'elbasy-akademiyasy',
    programme: 'marapattau',
    fields: ['volunteering', 'sport', 'science', 'culture'],
    eligibilitySummary: {
      kk: 'Бағдарламаға белсенді қатысқандар',
      ru: 'Активные участники программы',
      en: 'Active participants of the programme',
    },
    title: {
      kk: 'Жылдық марапатқа ұсыну',
      ru: 'Выдвижение на ежегодную награду',
      en: 'Nominations for the yearly award',
    },
    summary: {
      kk: 'Төрт санат: патриотизм, спорттық жетістіктер, еріктілік, академиялық жетістіктер.',
      ru: 'Четыре категории: патриотизм, спортивные достижения, волонтёрство, академические достижения.',
      en: 'Four categories: patriotism, sporting achievements, volunteering, academic achievements.',
    },
    body: {
      kk: 'Өзіңізді де, шәкіртіңізді де, көршіңізді де ұсына аласыз. Қазылар алқасы атаққа емес, жасалған іске қарайды.',
      ru: 'Можно выдвинуть себя, ученика или соседа. Жюри смотрит не на звания, а на сделанное.',
      en: 'You may nominate yourself, a pupil or a neighbour. The jury looks at what was done, not at titles.',
    },
  },
  {
    key: 'kitapkhana',
    slug: 'auyl-kitapkhanasyn-zhandandyru',
    kind: 'initiative',
    opensAt: morning(-20),
    closesAt: evening(18),
    places: 15,
    organisation: 'aq-kepter',
    programme: 'zheke-qorlardy-qoldau',
    fields: ['volunteering', 'culture'],
    eligibility: { ageFrom: 16 },
    eligibilitySummary: { kk: '16 жастан', ru: 'с 16 лет', en: 'From age 16' },
    title: {
      kk: 'Ауыл кітапханасын жандандыру',
      ru: 'Оживить сельскую библиотеку',
      en: 'Bring a village library back to life',
    },
    summary: {
      kk: 'Он бес ауылда кітапхананы қайта ашамыз: кітап, жарық, сенбілік кездесу.',
      ru: 'Откроем заново библиотеки в пятнадцати сёлах: книги, свет, субботние встречи.',
      en: 'Libraries in fifteen villages open again: books, light, Saturday meetings.',
    },
    body: {
      kk: 'Сізден – бес адамдық топ пен екі ай уақыт. Бізден – үш жүз кітап, сөре және электрик.',
      ru: 'От вас – команда из пяти человек и два месяца. От нас – триста книг, полки и электрик.',
      en: 'You bring five people and two months. We bring three hundred books, shelves and an electrician.',
    },
  },
  {
    key: 'sheteldegi-oqu',
    slug: 'shetelde-oqityndarga-zhol-granty',
    kind: 'grant',
    opensAt: morning(-3),
    closesAt: evening(41),
    decisionOn: { days: 55, time: '12:00' },
    places: 25,
    organisation: 'togyz-zhol',
    programme: 'granttar',
    fields: ['science', 'engineering', 'languages'],
    eligibility: { ageFrom: 18, ageTo: 30, profileKinds: ['talent', 'leader'] },
    eligibilitySummary: {
      kk: '18–30 жас · шетелде оқитындар',
      ru: '18–30 лет · студенты за рубежом',
      en: 'Ages 18–30 · students abroad',
    },
    title: {
      kk: 'Шетелде оқитындарға жол гранты',
      ru: 'Грант на дорогу для тех, кто учится за рубежом',
      en: 'A travel grant for those who study abroad',
    },
    summary: {
      kk: 'Жылына бір рет елге келіп, ауыл мектебінде бір апта сабақ беретіндерге.',
      ru: 'Тем, кто раз в год приезжает и неделю преподаёт в сельской школе.',
      en: 'For those who come home once a year and teach for a week in a village school.',
    },
    body: {
      kk: 'Білетіңізді төлейміз, мектепті таңдауға көмектесеміз. Тақырып еркін: астрономия да, қытай тілі де болады.',
      ru: 'Оплатим билет и поможем выбрать школу. Тема любая: хоть астрономия, хоть китайский язык.',
      en: 'We pay the ticket and help you choose a school. Any subject will do, be it astronomy or Chinese.',
    },
  },
]

open.push({
  key: 'pul',
  slug: 'koshbasshylar-pulyna-irikteu',
  kind: 'pool',
  opensAt: morning(-4),
  closesAt: evening(29),
  decisionOn: { days: 50, time: '12:00' },
  places: 60,
  organisation: 'elbasy-akademiyasy',
  programme: 'koshbasshylyq-zhane-tulgalyq-osu',
  fields: ['other'],
  eligibility: { ageFrom: 18, ageTo: 40, profileKinds: ['leader'] },
  eligibilitySummary: {
    kk: '18–40 жас · көшбасшылар',
    ru: '18–40 лет · лидеры',
    en: 'Ages 18–40 · leaders',
  },
  title: {
    kk: 'Көшбасшылар пулына іріктеу',
    ru: 'Отбор в пул лидеров',
    en: 'Intake to the leaders’ pool',
  },
  summary: {
    kk: 'Екі жылда кемінде 500 көшбасшы: ғылым, экономика, мәдениет, спорт, мемлекеттік басқару және басқа бағыттар.',
    ru: 'Не менее 500 лидеров за два года: наука, экономика, культура, спорт, государственное управление и другие направления.',
    en: 'At least 500 leaders in two years: science, economy, culture, sport, public administration and other fields.',
  },
})

/** Written in Kazakh only, or in Kazakh and Russian: the other pages say so. */
const notEverywhere: Call[] = [
  {
    key: 'zhas-tilshi',
    slug: 'zhas-tilshiler-mektebi',
    kind: 'programme',
    opensAt: morning(-7),
    closesAt: evening(9),
    places: 30,
    programme: 'myn-bala',
    region: 'west_kazakhstan',
    fields: ['languages', 'culture'],
    eligibility: { gradeFrom: 7, gradeTo: 10, settlementTypes: ['village'] },
    eligibilitySummary: { kk: '7–10-сынып · ауыл оқушылары' },
    title: { kk: 'Жас тілшілер мектебі' },
    summary: { kk: 'Ауылдан репортаж: бір ай бойы жазу, түсіру, сөйлесу. Сабақ қазақ тілінде.' },
    body: {
      kk: 'Әр қатысушы өз ауылы туралы үш хабар дайындайды: бір адам, бір жер, бір мәселе. Үздіктері «Жас тілші» жинағына кіреді.\n\nТелефоныңыз болса жеткілікті, камера қажет емес.',
    },
    howToApply: { kk: 'Ауылыңыздағы бір адам туралы жарты бет жазыңыз.' },
  },
  {
    key: 'kuishi',
    slug: 'zhas-kuishiler-shakirtaqysy',
    kind: 'grant',
    opensAt: morning(-1),
    closesAt: evening(22),
    places: 10,
    programme: 'granttar',
    region: 'kyzylorda',
    fields: ['music', 'culture'],
    eligibility: { ageFrom: 12, ageTo: 20 },
    eligibilitySummary: { kk: '12–20 жас · домбыра, қобыз, жыр' },
    title: { kk: 'Жас күйшілер мен жыршылар шәкіртақысы' },
    summary: { kk: 'Дәстүрлі өнерді ұстаздан үйреніп жүргендерге бір жылдық шәкіртақы.' },
    body: {
      kk: 'Шәкіртақының жартысы оқушыға, жартысы ұстазына беріледі: күй ұстаздан шәкіртке ауызша көшеді.',
    },
  },
  {
    key: 'akimdik',
    slug: 'auyldyq-akimdiktegi-tagylymdama',
    kind: 'internship',
    opensAt: morning(-14),
    closesAt: evening(15),
    places: 20,
    organisation: 'oblys-akimdikteri',
    programme: 'tagylymdamalar',
    region: 'kostanay',
    fields: ['public_administration'],
    eligibility: { ageFrom: 19, ageTo: 27 },
    eligibilitySummary: { kk: '19–27 жас', ru: '19–27 лет' },
    title: { kk: 'Ауылдық әкімдіктегі тағылымдама', ru: 'Стажировка в сельском акимате' },
    summary: {
      kk: 'Екі ай: тұрғындардың өтінішін қарау, жиын өткізу, бір қызметті оңайлату.',
      ru: 'Два месяца: разбирать обращения жителей, провести сход, упростить одну услугу.',
    },
    body: {
      kk: 'Тағылымгер алғашқы аптада тек тыңдайды. Соңғы аптада өз ұсынысын ауыл жиынында қорғайды.',
      ru: 'Первую неделю стажёр только слушает. В последнюю защищает своё предложение на сельском сходе.',
    },
  },
]

const otherTimes: Call[] = [
  {
    key: 'qysqy-mektep',
    slug: 'qysqy-matematika-mektebi',
    kind: 'programme',
    opensAt: morning(10),
    closesAt: evening(38),
    places: 48,
    organisation: 'altynshy-sabaq',
    programme: 'olimpiada-zhenimpazdary',
    region: 'east_kazakhstan',
    fields: ['mathematics'],
    eligibility: { gradeFrom: 8, gradeTo: 11 },
    eligibilitySummary: { kk: '8–11-сынып', ru: '8–11 классы', en: 'Grades 8–11' },
    title: {
      kk: 'Қысқы математика мектебі',
      ru: 'Зимняя математическая школа',
      en: 'Winter school of mathematics',
    },
    summary: {
      kk: 'Он күн тау етегінде: күніне екі дәріс, бір есеп, бір шаңғы.',
      ru: 'Десять дней у подножия гор: две лекции, одна задача и одна лыжня в день.',
      en: 'Ten days under the mountains: two lectures, one problem and one ski run a day.',
    },
    body: {
      kk: 'Қабылдау жақында ашылады. Дайындалу үшін былтырғы есептерді [кітапханадан](/kk/library/) қараңыз.',
      ru: 'Приём скоро откроется. Готовиться можно по прошлогодним задачам из [библиотеки](/ru/library/).',
      en: 'Applications open soon. To prepare, look at last year’s problems in the [library](/en/library/).',
    },
  },
  {
    key: 'robot',
    slug: 'dala-robot-komandalaryna-grant',
    kind: 'grant',
    opensAt: morning(4),
    closesAt: evening(30),
    places: 20,
    organisation: 'qyzyl-bult',
    approval: 'approved',
    programme: 'granttar',
    fields: ['engineering', 'informatics'],
    eligibility: { gradeFrom: 5, gradeTo: 9 },
    eligibilitySummary: {
      kk: '5–9-сынып командалары',
      ru: 'Команды 5–9 классов',
      en: 'Teams of grades 5–9',
    },
    title: {
      kk: '«Дала робот» командаларына грант',
      ru: 'Гранты командам «Дала робот»',
      en: 'Grants for Dala Robot teams',
    },
    summary: {
      kk: 'Мектеп командасына бөлшек жинағы мен жарысқа жол ақысы.',
      ru: 'Школьной команде – набор деталей и дорога на соревнование.',
      en: 'A box of parts and the fare to the contest for a school team.',
    },
    body: {
      kk: 'Командада кемінде екі қыз бала болсын. Жетекші – кез келген пәннің мұғалімі.',
      ru: 'В команде должно быть не меньше двух девочек. Руководитель – учитель любого предмета.',
      en: 'At least two girls in every team. A teacher of any subject may lead it.',
    },
  },
  {
    key: 'dalalyq',
    slug: 'zhas-biologtardyn-dalalyq-mektebi',
    kind: 'programme',
    opensAt: morning(-70),
    closesAt: evening(-25),
    decisionOn: { days: -11, time: '12:00' },
    places: 24,
    programme: 'talanttardy-anyqtau-ortalyqtary',
    region: 'karaganda',
    fields: ['biology'],
    eligibility: { gradeFrom: 7, gradeTo: 10 },
    eligibilitySummary: { kk: '7–10-сынып', ru: '7–10 классы', en: 'Grades 7–10' },
    title: {
      kk: 'Жас биологтардың далалық мектебі',
      ru: 'Полевая школа юных биологов',
      en: 'Field school for young biologists',
    },
    summary: {
      kk: 'Қарқаралы орманында екі апта. Жүз он өтінім түсті, жиырма төрт бала қабылданды.',
      ru: 'Две недели в Каркаралинском лесу. Пришло сто десять заявок, принято двадцать четыре.',
      en: 'Two weeks in the forest of Karkaraly. Of a hundred and ten who applied, twenty-four were taken.',
    },
    body: {
      kk: 'Қабылдау аяқталды. Келесісі жаңа оқу жылында ашылады.',
      ru: 'Приём завершён. Следующий откроется в новом учебном году.',
      en: 'Applications are closed. The next call opens with the new school year.',
    },
  },
  {
    key: 'kasip',
    slug: 'shagyn-qaladagy-algashqy-kasip',
    kind: 'initiative',
    opensAt: morning(-95),
    closesAt: evening(-40),
    decisionOn: { days: -20, time: '12:00' },
    places: 10,
    organisation: 'biznes-qauymdastyq',
    programme: 'zheke-qorlardy-qoldau',
    fields: ['economy'],
    eligibility: { ageFrom: 18, ageTo: 29, settlementTypes: ['town', 'village'] },
    eligibilitySummary: {
      kk: '18–29 жас · шағын қалалар',
      ru: '18–29 лет · малые города',
      en: 'Ages 18–29 · small towns',
    },
    title: {
      kk: 'Шағын қаладағы алғашқы кәсіп',
      ru: 'Первое дело в малом городе',
      en: 'A first business in a small town',
    },
    summary: {
      kk: 'Он команда алты ай тәлімгермен жұмыс істеді, жетеуі тапсырыс тауып үлгерді.',
      ru: 'Десять команд полгода работали с наставником, семь уже нашли заказчиков.',
      en: 'Ten teams worked with a mentor for six months; seven have customers.',
    },
    body: {
      kk: 'Байқау жабылды, жеңімпаздардың тәжірибесі жаңалықтарда жарияланады.',
      ru: 'Конкурс закрыт, опыт победителей читайте в новостях.',
      en: 'The call is closed; what the winners learned is told in the news.',
    },
  },
]

/** Not published: what an editor finds waiting in the admin. */
const drafts: Call[] = [
  {
    key: 'qaralama',
    slug: 'aral-zhazgy-ekspeditsiyasy',
    kind: 'programme',
    draft: true,
    opensAt: morning(20),
    closesAt: evening(50),
    region: 'kyzylorda',
    fields: ['science', 'biology'],
    title: { kk: 'Арал жазғы экспедициясы' },
    summary: { kk: 'Қаралама: күні мен орын саны нақтыланып жатыр.' },
  },
]

export const calls: Call[] = [...open, ...notEverywhere, ...otherTimes, ...drafts].map((call) => ({
  ...call,
  ...callDetails[call.key],
}))
