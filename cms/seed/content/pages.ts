import type { SeedDocument } from '../document.ts'

/** Standing pages; `about` carries the audiences and criteria of the article (S29–S40, S51–S54). */
export const pages: SeedDocument<'pages'>[] = [
  {
    key: 'about',
    slug: 'about',
    title: { kk: 'Бастама туралы', ru: 'Об инициативе', en: 'About the initiative' },
    summary: {
      kk: '«Ел үміті» – дарынды балалар мен жастарды іздеп тауып, кешенді қолдау көрсететін бастама.',
      ru: '«Ел үміті» – инициатива, которая ищет одарённых детей и молодёжь и даёт им комплексную поддержку.',
      en: 'El Umiti is an initiative that seeks out gifted children and young people and gives them comprehensive support.',
    },
    body: {
      kk: `## Кімдерге арналған

- **Дарынды балалар** және **дарынды жастар**
- **Шетелде тұратын жастар**
- **Жас таланттар** және **көшбасшылар**
- **Ауыл балалары**: [«Мың бала»](/kk/programmes/myn-bala/)
- **Ауылдар мен шағын қалалардың дарынды балалары**: [өңірлік орталықтар](/kk/centres/)
- **Олимпиада жеңімпаздары** және **олимпиада жеңімпаздарының педагогтары**
- **Оқытушылар**, қауымдастық мүшелері
- **Жеке өсу бағдарламасына белсенді қатысқандар**: [марапаттар](/kk/awards/)
- **Дамуында ерекшелігі бар балалар**: [«Қамқорлық»](/kk/programmes/qamqorlyq/)

## Нені ескереміз

- Ерекшелік
- Дарындылық
- Ғылыми әлеует
- Көшбасшылық әлеует

## Кім не істейді

Бастаманың иесі – Тұңғыш Президент Қоры. Оның жанынан құрылатын Елбасы академиясы міндеттердің іске асырылуын үйлестіреді және оператор болады. [Серіктестер](/kk/partners/) мен [жол картасы](/kk/road-map/) бөлек беттерде.

## Дереккөз

2019 жылғы 1 тамыздағы ҚазАқпарат хабары: [«Қазақстанда Елбасы академиясы құрылады»](/kk/news/elbasy-akademiyasy-qurylady/). Хабарда күмәнді екі жер бар: жылдық 3 мың баланың әр өңірге ме, әлде барлығына ма қатысты екені және 2019 жылғы 17 өңірдің бүгін 20 болғаны. Екеуін де шешпей, сол күйінде көрсетеміз.

Осы сайттағы адамдар, байқаулар мен іс-шаралар көрсетілім үшін ойдан шығарылған; бастама, бағдарламалар мен межелі көрсеткіштер дереккөзден алынған.`,
      ru: `## Для кого

- **Одарённые дети** и **одарённая молодёжь**
- **Молодёжь, проживающая за рубежом**
- **Молодые таланты** и **лидеры**
- **Сельские дети**: [«Мың бала»](/ru/programmes/myn-bala/)
- **Одарённые дети из сёл и малых городов**: [региональные центры](/ru/centres/)
- **Победители олимпиад** и **педагоги победителей олимпиад**
- **Преподаватели**, участники сообщества
- **Активные участники программы личностного роста**: [награды](/ru/awards/)
- **Дети с особенностями развития**: [«Қамқорлық»](/ru/programmes/qamqorlyq/)

## Что мы учитываем

- Индивидуальные особенности
- Одарённость
- Научный потенциал
- Лидерский потенциал

## Кто что делает

Владелец инициативы – Фонд Первого Президента. Академия Елбасы, создаваемая при нём, координирует исполнение задач и становится оператором. [Партнёры](/ru/partners/) и [дорожная карта](/ru/road-map/) – на отдельных страницах.

## Источник

Сообщение КазИнформа от 1 августа 2019 года: [«В Казахстане создадут Академию Елбасы»](/ru/news/elbasy-akademiyasy-qurylady/). В нём два сомнительных места: относятся ли 3 тысячи детей в год к каждому региону или ко всем вместе, и то, что 17 регионов 2019 года сегодня стали двадцатью. Мы показываем и то и другое как есть, не решая за источник.

Люди, конкурсы и события на этом сайте выдуманы для показа; инициатива, программы и цели взяты из источника.`,
      en: `## Who it is for

- **Gifted children** and **gifted youth**
- **Young people living abroad**
- **Young talents** and **leaders**
- **Rural children**: [Myn Bala](/en/programmes/myn-bala/)
- **Gifted children from villages and small towns**: [the regional centres](/en/centres/)
- **Olympiad winners** and **teachers of Olympiad winners**
- **Instructors**, members of the community
- **Active participants of the personal growth programme**: [awards](/en/awards/)
- **Children with special developmental needs**: [Kamkorlyk](/en/programmes/qamqorlyq/)

## What is taken into account

- Individual characteristics
- Giftedness
- Scientific potential
- Leadership potential

## Who does what

The Foundation of the First President owns the initiative. The Elbasy Academy, set up under it, coordinates the tasks and is the operator. The [partners](/en/partners/) and the [road map](/en/road-map/) have pages of their own.

## The source

The Kazinform report of 1 August 2019: [An Elbasy Academy will be set up in Kazakhstan](/en/news/elbasy-akademiyasy-qurylady/). Two things in it are in doubt: whether 3 thousand children a year are meant for each region or for all of them, and that the 17 regions of 2019 are 20 today. We show both as they stand and do not decide for the source.

The people, calls and events on this site are invented to show how it works; the initiative, the programmes and the targets come from the source.`,
    },
  },
  {
    key: 'privacy',
    slug: 'privacy',
    title: { kk: 'Құпиялылық саясаты', ru: 'Политика конфиденциальности', en: 'Privacy policy' },
    summary: {
      kk: 'Қандай дербес деректерді, не үшін және қанша уақыт сақтаймыз.',
      ru: 'Какие персональные данные мы храним, зачем и как долго.',
      en: 'Which personal data we keep, what for and how long.',
    },
    body: {
      kk: `## Нені жинаймыз

Профильге өзіңіз жазған деректерді ғана: аты-жөніңіз, өңіріңіз, бағыттарыңыз, жетістіктеріңіз. Телефон мен электрондық пошта ешқашан көпшілікке көрсетілмейді.

## Кім көреді

Әр өрістің өз көрермені бар: барлығы, қауымдастық мүшелері, тексерілген ересектер, қызметкерлер немесе тек өзіңіз. Іздеу де, таспалар да осы ережеге бағынады.

## Балалар

Кәмелетке толмағандар тізімге заңды өкілінің келісімінсіз шықпайды. Келісім болса да, тек аты, тегінің бірінші әрпі, өңірі мен бағыты көрінеді. Толығырақ: [балалар қауіпсіздігі](/kk/pages/child-safety/).

## Сіздің құқығыңыз

Деректеріңізді көре, түзете, жүктеп ала және жоя аласыз. Келісімді қайтарып алсаңыз, деректер беттерден және іздеуден бір минут ішінде кетеді.

## Сақтау

Іздеу сөздері жазылып алынбайды, жарнамалық бақылау жоқ, басқа елге дерек берілмейді.`,
      ru: `## Что мы собираем

Только то, что вы сами написали в профиле: имя, регион, направления, достижения. Телефон и электронная почта никогда не показываются всем.

## Кто видит

У каждого поля свой круг: все, участники сообщества, проверенные взрослые, сотрудники или только вы. Поиск и ленты подчиняются тому же правилу.

## Дети

Несовершеннолетние не попадают в списки без согласия законного представителя. И с согласием видны только имя, первая буква фамилии, регион и направление. Подробнее: [безопасность детей](/ru/pages/child-safety/).

## Ваши права

Вы можете посмотреть, исправить, скачать и удалить свои данные. Если согласие отозвано, данные исчезают со страниц и из поиска за минуту.

## Хранение

Слова поиска не записываются, рекламной слежки нет, данные не передаются в другие страны.`,
      en: `## What we collect

Only what you write in your profile yourself: your name, region, fields, achievements. Phone numbers and e-mail addresses are never shown to everybody.

## Who sees it

Every field has its own circle: everybody, members of the community, vetted adults, staff, or only you. Search and feeds follow the same rule.

## Children

Minors are not listed without the consent of their guardian. Even with consent only the given name, the first letter of the surname, the region and the field are shown. More: [child safety](/en/pages/child-safety/).

## Your rights

You may see, correct, download and erase your data. When a consent is withdrawn, the data are gone from pages and search within a minute.

## Keeping

Words typed into the search are not recorded, there is no advertising tracking, and no data go to other countries.`,
    },
  },
  {
    key: 'terms',
    slug: 'terms',
    title: { kk: 'Пайдалану шарттары', ru: 'Условия использования', en: 'Terms of use' },
    summary: {
      kk: 'Платформаны пайдаланғанда неге келісесіз.',
      ru: 'На что вы соглашаетесь, пользуясь платформой.',
      en: 'What you agree to when you use the platform.',
    },
    body: {
      kk: `1. Өзіңіз туралы шын жазыңыз. Жетістікті ұстаз немесе орталық растайды.
2. Басқаның жұмысын өз атыңыздан бермеңіз.
3. Ересек адам кәмелетке толмағанға жеке хат жаза алмайды.
4. Байқауға қатысу тегін. Біреу ақша сұраса, бізге айтыңыз.
5. Шартты бұзған профиль уақытша жабылады; шешімге шағымдануға болады.`,
      ru: `1. Пишите о себе правду. Достижения подтверждает педагог или центр.
2. Не выдавайте чужую работу за свою.
3. Взрослый не может писать несовершеннолетнему один на один.
4. Участие в конкурсах бесплатно. Если с вас просят деньги, сообщите нам.
5. Профиль, нарушивший условия, временно закрывают; решение можно обжаловать.`,
      en: `1. Write the truth about yourself. Achievements are verified by a teacher or a centre.
2. Do not pass off another’s work as your own.
3. An adult may not write to a minor one to one.
4. Applying to a call is free. If somebody asks you for money, tell us.
5. A profile that breaks the terms is closed for a time; you may appeal.`,
    },
  },
  {
    key: 'child-safety',
    slug: 'child-safety',
    title: { kk: 'Балалар қауіпсіздігі', ru: 'Безопасность детей', en: 'Child safety' },
    summary: {
      kk: 'Кәмелетке толмағандарды қалай қорғаймыз және алаңдасаңыз, қайда айтасыз.',
      ru: 'Как мы защищаем несовершеннолетних и куда обратиться, если вы встревожены.',
      en: 'How we protect minors, and where to turn if you are worried.',
    },
    body: {
      kk: `## Біздің ереже

- Бала әдепкіде тізімде жоқ.
- Мектебі, ауылы, туған күні, суреті мен байланысы көрсетілмейді.
- Ересек пен баланың әр хатында заңды өкіл немесе үйлестіруші бар.
- Баламен жұмыс істейтін ересекті қызметкер тексереді, тексерудің мерзімі бар.

## Алаңдасаңыз

Сенім телефоны – 111, төтенше жағдайда – 102. Платформадағы жағдай туралы [salem@elumiti.example](mailto:salem@elumiti.example) мекенжайына жазыңыз.`,
      ru: `## Наши правила

- По умолчанию ребёнка нет в списках.
- Школа, село, дата рождения, фото и контакты не показываются.
- В каждой переписке взрослого с ребёнком есть законный представитель или координатор.
- Взрослого, который работает с детьми, проверяет сотрудник; у проверки есть срок.

## Если вы встревожены

Телефон доверия – 111, в экстренном случае – 102. О случившемся на платформе пишите на [salem@elumiti.example](mailto:salem@elumiti.example).`,
      en: `## Our rules

- By default a child is not listed.
- School, village, birth date, photo and contacts are not shown.
- A guardian or a coordinator is in every thread between an adult and a child.
- An adult who works with children is checked by staff, and the check expires.

## If you are worried

The helpline in Kazakhstan is 111; in an emergency call 102. About anything on the platform write to [salem@elumiti.example](mailto:salem@elumiti.example).`,
    },
  },
  {
    key: 'accessibility',
    slug: 'accessibility',
    title: { kk: 'Қолжетімділік', ru: 'Доступность', en: 'Accessibility' },
    summary: {
      kk: 'Сайтты кез келген адам, кез келген құрылғыда пайдалана алуы тиіс.',
      ru: 'Сайтом должен суметь пользоваться каждый человек на любом устройстве.',
      en: 'Anybody should be able to use this site on any device.',
    },
    body: {
      kk: `Мақсатымыз – WCAG 2.2, AA деңгейі. Беттер JavaScript-сіз де оқылады, пернетақтамен және экран оқырманымен жұмыс істейді, баяу байланысқа арналып жеңіл жасалған.

Бір нәрсе кедергі болса, [жазыңыз](mailto:salem@elumiti.example): қай бет, қандай құрылғы екенін айтсаңыз жеткілікті.`,
      ru: `Наша цель – WCAG 2.2, уровень AA. Страницы читаются без JavaScript, работают с клавиатурой и экранным диктором и легки для медленной связи.

Если что-то мешает, [напишите](mailto:salem@elumiti.example): достаточно сказать, какая страница и какое устройство.`,
      en: `We aim at WCAG 2.2, level AA. Pages can be read without JavaScript, work with a keyboard and a screen reader, and are light enough for a slow connection.

If something stands in your way, [write to us](mailto:salem@elumiti.example): the page and the device are enough.`,
    },
  },
]
