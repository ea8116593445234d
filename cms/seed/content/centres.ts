import type { SeedDocument } from '../document.ts'

/** The doubt over the yearly target, told on every centre's page: neither reading is taken for right. */
const target = {
  kk: `## Жылдық межелі көрсеткіш

Кемінде 3 мың дарынды бала, әрбір өңірде жыл сайын: қазақша хабарда осылай жазылған. Орыс тіліндегі баспасөз шамамен 3 мың баланы барлық өңірге бірге айтқан. Қай оқылуы дұрыс екені шешілген жоқ.

## Орталық не істейді

- ауылдар мен шағын қалалардан дарынды балаларды іздейді;
- баланың ерекшелігін, дарындылығын, ғылыми және көшбасшылық әлеуетін ескереді;
- анықтағаннан кейін оқуына, тәлімгер табуына және олимпиадаға дайындалуына көмектеседі.`,
  ru: `## Годовая цель

Не менее 3 тысяч одарённых детей в каждом регионе ежегодно: так сказано в казахском сообщении. Русскоязычная пресса писала примерно о 3 тысячах детей на все регионы. Какое прочтение верно, не решено.

## Что делает центр

- ищет одарённых детей в сёлах и малых городах;
- учитывает особенности, одарённость, научный и лидерский потенциал ребёнка;
- потом помогает учиться, найти наставника и готовиться к олимпиадам.`,
  en: `## The yearly target

At least 3 thousand gifted children a year in every region: so the Kazakh report says. The Russian-language press wrote of about 3 thousand in all. Which reading is right has not been decided.

## What the centre does

- looks for gifted children in villages and small towns;
- takes account of each child’s individual characteristics, giftedness, scientific and leadership potential;
- afterwards helps with study, with finding a mentor and with getting ready for Olympiads.`,
}

/** One for each region of August 2019 (S07, S55). */
export const centres: SeedDocument<'centres'>[] = [
  {
    key: 'akmola',
    slug: 'akmola',
    region: 'akmola',
    yearlyTarget: 3000,
    email: 'akmola@centres.elumiti.example',
    name: {
      kk: 'Ақмола облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Акмолинской области',
      en: 'Akmola Region talent identification and support centre',
    },
    settlement: { kk: 'Көкшетау', ru: 'Кокшетау', en: 'Kokshetau' },
    summary: {
      kk: 'Бурабай мен Көкшетау маңындағы ауылдарда күзде көшпелі іріктеу өтеді.',
      ru: 'Осенью выездной отбор проходит в сёлах вокруг Бурабая и Кокшетау.',
      en: 'In autumn a travelling selection visits the villages around Burabai and Kokshetau.',
    },
    body: target,
  },
  {
    key: 'aktobe',
    slug: 'aktobe',
    region: 'aktobe',
    yearlyTarget: 3000,
    email: 'aktobe@centres.elumiti.example',
    name: {
      kk: 'Ақтөбе облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Актюбинской области',
      en: 'Aktobe Region talent identification and support centre',
    },
    settlement: { kk: 'Ақтөбе', ru: 'Актобе', en: 'Aktobe' },
    summary: {
      kk: 'Шалқар мен Қандыағаштың теміржолшы кенттерінде робототехника үйірмелері ашық.',
      ru: 'В посёлках железнодорожников Шалкара и Кандыагаша открыты кружки робототехники.',
      en: 'Robotics clubs are open in the railway towns of Shalkar and Kandyagash.',
    },
    body: target,
  },
  {
    key: 'almaty_region',
    slug: 'almaty-region',
    region: 'almaty_region',
    yearlyTarget: 3000,
    email: 'almaty-region@centres.elumiti.example',
    name: {
      kk: 'Алматы облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Алматинской области',
      en: 'Almaty Region talent identification and support centre',
    },
    settlement: { kk: 'Қонаев', ru: 'Конаев', en: 'Qonaev' },
    summary: {
      kk: 'Іле мен Кеген ауылдарынан келген балалар жазда екі апталық мектепте оқиды.',
      ru: 'Дети из сёл Или и Кегена летом учатся в двухнедельной школе.',
      en: 'Children from the villages of Ile and Kegen study at a two-week summer school.',
    },
    body: target,
  },
  {
    key: 'atyrau',
    slug: 'atyrau',
    region: 'atyrau',
    yearlyTarget: 3000,
    email: 'atyrau@centres.elumiti.example',
    name: {
      kk: 'Атырау облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Атырауской области',
      en: 'Atyrau Region talent identification and support centre',
    },
    settlement: { kk: 'Атырау', ru: 'Атырау', en: 'Atyrau' },
    summary: {
      kk: 'Махамбет пен Индер мектептеріне химия пәнінен жылжымалы зертхана барады.',
      ru: 'В школы Махамбета и Индера приезжает передвижная лаборатория по химии.',
      en: 'A travelling chemistry laboratory visits the schools of Makhambet and Inder.',
    },
    body: target,
  },
  {
    key: 'west_kazakhstan',
    slug: 'west-kazakhstan',
    region: 'west_kazakhstan',
    yearlyTarget: 3000,
    email: 'west-kazakhstan@centres.elumiti.example',
    name: {
      kk: 'Батыс Қазақстан облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Западно-Казахстанской области',
      en: 'West Kazakhstan Region talent identification and support centre',
    },
    settlement: { kk: 'Орал', ru: 'Уральск', en: 'Oral' },
    summary: {
      kk: 'Жәнібек пен Бөкей ордасында жас тілшілер мектебі жұмыс істейді.',
      ru: 'В Жанибеке и Бокей Орде работает школа юных корреспондентов.',
      en: 'A school for young reporters works in Zhanibek and Bokei Orda.',
    },
    body: target,
  },
  {
    key: 'zhambyl',
    slug: 'zhambyl',
    region: 'zhambyl',
    yearlyTarget: 3000,
    email: 'zhambyl@centres.elumiti.example',
    name: {
      kk: 'Жамбыл облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Жамбылской области',
      en: 'Zhambyl Region talent identification and support centre',
    },
    settlement: { kk: 'Тараз', ru: 'Тараз', en: 'Taraz' },
    summary: {
      kk: 'Қордай мен Шудың математиктері әр сенбіде онлайн жиналады.',
      ru: 'Математики Кордая и Шу собираются онлайн каждую субботу.',
      en: 'The mathematicians of Korday and Shu meet online every Saturday.',
    },
    body: target,
  },
  {
    key: 'karaganda',
    slug: 'karaganda',
    region: 'karaganda',
    yearlyTarget: 3000,
    email: 'karaganda@centres.elumiti.example',
    name: {
      kk: 'Қарағанды облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Карагандинской области',
      en: 'Karaganda Region talent identification and support centre',
    },
    settlement: { kk: 'Қарағанды', ru: 'Караганда', en: 'Karaganda' },
    summary: {
      kk: 'Қарқаралы орманында жас биологтардың далалық мектебі өтеді.',
      ru: 'В Каркаралинском лесу проходит полевая школа юных биологов.',
      en: 'A field school for young biologists meets in the forest of Karkaraly.',
    },
    body: target,
  },
  {
    key: 'kostanay',
    slug: 'kostanay',
    region: 'kostanay',
    yearlyTarget: 3000,
    email: 'kostanay@centres.elumiti.example',
    name: {
      kk: 'Қостанай облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Костанайской области',
      en: 'Kostanay Region talent identification and support centre',
    },
    settlement: { kk: 'Қостанай', ru: 'Костанай', en: 'Kostanay' },
    summary: {
      kk: 'Торғай мен Арқалықтан келетін балаларға жатақхана беріледі.',
      ru: 'Детям из Торгая и Аркалыка дают общежитие.',
      en: 'Children who come from Torgai and Arkalyk are given a place to stay.',
    },
    body: target,
  },
  {
    key: 'kyzylorda',
    slug: 'kyzylorda',
    region: 'kyzylorda',
    yearlyTarget: 3000,
    email: 'kyzylorda@centres.elumiti.example',
    name: {
      kk: 'Қызылорда облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Кызылординской области',
      en: 'Kyzylorda Region talent identification and support centre',
    },
    settlement: { kk: 'Қызылорда', ru: 'Кызылорда', en: 'Kyzylorda' },
    summary: {
      kk: 'Арал мен Қазалыда су мен тұз туралы ғылыми жобалар жасалады.',
      ru: 'В Арале и Казалы дети готовят научные проекты о воде и соли.',
      en: 'In Aral and Kazaly children work on research projects about water and salt.',
    },
    body: target,
  },
  {
    key: 'mangystau',
    slug: 'mangystau',
    region: 'mangystau',
    yearlyTarget: 3000,
    email: 'mangystau@centres.elumiti.example',
    name: {
      kk: 'Маңғыстау облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Мангистауской области',
      en: 'Mangystau Region talent identification and support centre',
    },
    settlement: { kk: 'Ақтау', ru: 'Актау', en: 'Aktau' },
    summary: {
      kk: 'Бейнеу мен Сенекте шахмат пен бағдарламалау сағаттары бар.',
      ru: 'В Бейнеу и Сенеке есть часы шахмат и программирования.',
      en: 'There are hours of chess and programming in Beineu and Senek.',
    },
    body: target,
  },
  {
    key: 'pavlodar',
    slug: 'pavlodar',
    region: 'pavlodar',
    yearlyTarget: 3000,
    email: 'pavlodar@centres.elumiti.example',
    name: {
      kk: 'Павлодар облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Павлодарской области',
      en: 'Pavlodar Region talent identification and support centre',
    },
    settlement: { kk: 'Павлодар', ru: 'Павлодар', en: 'Pavlodar' },
    summary: {
      kk: 'Баянауыл мен Ақсуда физика олимпиадасына дайындық тобы құрылды.',
      ru: 'В Баянауле и Аксу собрана группа подготовки к олимпиаде по физике.',
      en: 'A group prepares for the physics Olympiad in Bayanaul and Aksu.',
    },
    body: target,
  },
  {
    key: 'north_kazakhstan',
    slug: 'north-kazakhstan',
    region: 'north_kazakhstan',
    yearlyTarget: 3000,
    email: 'north-kazakhstan@centres.elumiti.example',
    name: {
      kk: 'Солтүстік Қазақстан облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Северо-Казахстанской области',
      en: 'North Kazakhstan Region talent identification and support centre',
    },
    settlement: { kk: 'Петропавл', ru: 'Петропавловск', en: 'Petropavl' },
    summary: {
      kk: 'Шағын комплектілі мектептерге ұстаздар айына екі рет барады.',
      ru: 'В малокомплектные школы преподаватели приезжают дважды в месяц.',
      en: 'Teachers visit the smallest village schools twice a month.',
    },
    body: target,
  },
  {
    key: 'turkistan',
    slug: 'turkistan',
    region: 'turkistan',
    yearlyTarget: 3000,
    email: 'turkistan@centres.elumiti.example',
    name: {
      kk: 'Түркістан облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Туркестанской области',
      en: 'Turkistan Region talent identification and support centre',
    },
    settlement: { kk: 'Түркістан', ru: 'Туркестан', en: 'Turkistan' },
    summary: {
      kk: 'Созақ пен Сарыағашта информатика мен домбыра үйірмелері қатар жүреді.',
      ru: 'В Созаке и Сарыагаше рядом идут кружки информатики и домбры.',
      en: 'In Sozak and Saryagash the informatics club and the dombyra club share a house.',
    },
    body: target,
  },
  {
    key: 'east_kazakhstan',
    slug: 'east-kazakhstan',
    region: 'east_kazakhstan',
    yearlyTarget: 3000,
    email: 'east-kazakhstan@centres.elumiti.example',
    name: {
      kk: 'Шығыс Қазақстан облысының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов Восточно-Казахстанской области',
      en: 'East Kazakhstan Region talent identification and support centre',
    },
    settlement: { kk: 'Өскемен', ru: 'Усть-Каменогорск', en: 'Oskemen' },
    summary: {
      kk: 'Зайсан мен Күршімнен Өскеменге қысқы мектепке автобус жүреді.',
      ru: 'Из Зайсана и Куршима в Усть-Каменогорск на зимнюю школу ходит автобус.',
      en: 'A bus brings pupils from Zaisan and Kurshim to the winter school in Oskemen.',
    },
    body: target,
  },
  {
    key: 'astana',
    slug: 'astana',
    region: 'astana',
    yearlyTarget: 3000,
    email: 'astana@centres.elumiti.example',
    name: {
      kk: 'Астана қаласының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов города Астаны',
      en: 'Astana city talent identification and support centre',
    },
    settlement: { kk: 'Астана', ru: 'Астана', en: 'Astana' },
    summary: {
      kk: 'Қала маңындағы елді мекендердің балалары зертханаларға сенбі сайын келеді.',
      ru: 'Дети из посёлков вокруг города каждую субботу приходят в лаборатории.',
      en: 'Children from the settlements around the city come to the laboratories every Saturday.',
    },
    body: target,
  },
  {
    key: 'almaty_city',
    slug: 'almaty-city',
    region: 'almaty_city',
    yearlyTarget: 3000,
    email: 'almaty-city@centres.elumiti.example',
    name: {
      kk: 'Алматы қаласының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов города Алматы',
      en: 'Almaty city talent identification and support centre',
    },
    settlement: { kk: 'Алматы', ru: 'Алматы', en: 'Almaty' },
    summary: {
      kk: 'Шет аудандардағы мектептерге тәлімгер-студенттер барады.',
      ru: 'В школы окраинных районов приезжают студенты-наставники.',
      en: 'Student mentors visit the schools of the outer districts.',
    },
    body: target,
  },
  {
    key: 'shymkent',
    slug: 'shymkent',
    region: 'shymkent',
    yearlyTarget: 3000,
    email: 'shymkent@centres.elumiti.example',
    name: {
      kk: 'Шымкент қаласының дарындарды анықтау және қолдау орталығы',
      ru: 'Центр выявления и поддержки талантов города Шымкента',
      en: 'Shymkent city talent identification and support centre',
    },
    settlement: { kk: 'Шымкент', ru: 'Шымкент', en: 'Shymkent' },
    summary: {
      kk: 'Жаңа тұрғын алаптардағы мектептерде ашық іріктеу күндері өтеді.',
      ru: 'В школах новых жилых массивов проходят дни открытого отбора.',
      en: 'Open selection days are held in the schools of the new housing estates.',
    },
    body: target,
  },
]
