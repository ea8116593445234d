import type { SeedDocument } from '../document.ts'

/** The two initiatives, the five projects and the means of support: S05–S16, S18, with those they are for. */
export const programmes: SeedDocument<'programmes'>[] = [
  {
    key: 'el-umiti',
    slug: 'el-umiti',
    kind: 'initiative',
    order: 1,
    organisations: ['tungysh-prezident-qory', 'elbasy-akademiyasy'],
    image: 'qurak-tan',
    title: {
      kk: '«Ел үміті» бастамасы',
      ru: 'Инициатива «Ел үміті»',
      en: 'The El Umiti (“Hope of the Nation”) initiative',
    },
    summary: {
      kk: 'Жас таланттар мен көшбасшыларды қолдайтын жаңа бастама: бес жоба, 17 орталық, бір қауымдастық.',
      ru: 'Новая инициатива в поддержку молодых талантов и лидеров: пять проектов, 17 центров, одно сообщество.',
      en: 'A new initiative in support of young talents and leaders: five projects, 17 centres, one community.',
    },
    audience: {
      kk: 'Дарынды балалар, жастар, шетелде тұратын жастар, жас таланттар, көшбасшылар',
      ru: 'Одарённые дети, молодёжь, в том числе проживающая за рубежом, молодые таланты, лидеры',
      en: 'Gifted children, youth, young people living abroad, young talents, leaders',
    },
    body: {
      kk: `Бастама дарынды балалар мен жастарға кешенді қолдау көрсетеді. Әр баланың ерекшелігі, дарындылығы, ғылыми және көшбасшылық әлеуеті ескеріледі.

## Серіктестермен бірге жүзеге асатын бес жоба

1. [Дарындарды анықтау және қолдау орталықтары](/kk/programmes/talanttardy-anyqtau-ortalyqtary/)
2. [Көшбасшылық және тұлғалық өсу бағдарламасы](/kk/programmes/koshbasshylyq-zhane-tulgalyq-osu/)
3. [Олимпиада жеңімпаздары мен олардың педагогтарын қолдау](/kk/programmes/olimpiada-zhenimpazdary/)
4. [Таланттар мен көшбасшылардың біріккен қауымдастығы](/kk/programmes/birikken-qauymdastyq/)
5. [«Мың бала» зияткерлік даму бағдарламасы](/kk/programmes/myn-bala/)

## Қолдау құралдары

Әдістемелер, тағылымдама бағдарламалары, гранттар, марапаттау бағдарламасы және көшбасшылар пулы.`,
      ru: `Инициатива даёт одарённым детям и молодёжи комплексную поддержку. Учитываются особенности каждого ребёнка, его одарённость, научный и лидерский потенциал.

## Пять проектов с партнёрами

1. [Центры выявления и поддержки талантов](/ru/programmes/talanttardy-anyqtau-ortalyqtary/)
2. [Программа лидерства и личностного роста](/ru/programmes/koshbasshylyq-zhane-tulgalyq-osu/)
3. [Поддержка победителей олимпиад и их педагогов](/ru/programmes/olimpiada-zhenimpazdary/)
4. [Единое сообщество талантов и лидеров](/ru/programmes/birikken-qauymdastyq/)
5. [Программа интеллектуального развития «Мың бала»](/ru/programmes/myn-bala/)

## Инструменты поддержки

Методики, программы стажировок, гранты, программа поощрения и пул лидеров.`,
      en: `The initiative gives gifted children and young people comprehensive support. It takes account of each child’s individual characteristics, giftedness, scientific potential and leadership potential.

## Five projects with partners

1. [Talent identification and support centres](/en/programmes/talanttardy-anyqtau-ortalyqtary/)
2. [Youth leadership and personal growth programme](/en/programmes/koshbasshylyq-zhane-tulgalyq-osu/)
3. [Support for Olympiad winners and their teachers](/en/programmes/olimpiada-zhenimpazdary/)
4. [United community of talents and leaders](/en/programmes/birikken-qauymdastyq/)
5. [Myn Bala intellectual development programme](/en/programmes/myn-bala/)

## Means of support

Methodologies, internship programmes, grants, the award programme and the pool of leaders.`,
    },
  },
  {
    key: 'qamqorlyq',
    slug: 'qamqorlyq',
    kind: 'initiative',
    order: 2,
    organisations: ['tungysh-prezident-qory'],
    image: 'qurak-dala',
    title: {
      kk: '«Қамқорлық» бастамасы',
      ru: 'Инициатива «Қамқорлық»',
      en: 'The Kamkorlyk (“Care”) initiative',
    },
    summary: {
      kk: 'Дамуында ерекшелігі бар балаларды қолдайтын жаңа бастама.',
      ru: 'Новая инициатива в поддержку детей с особенностями развития.',
      en: 'A new initiative in support of children with special developmental needs.',
    },
    audience: {
      kk: 'Дамуында ерекшелігі бар балалар',
      ru: 'Дети с особенностями развития',
      en: 'Children with special developmental needs',
    },
    body: {
      kk: '2019 жылғы 1 тамызда жарияланған екі жаңа жобаның бірі – «Ел үміті», екіншісі – «Қамқорлық». Ол бойынша да арнайы тапсырмалар берілді.\n\nҚазіргі заңдағы атауы – ерекше білім беру қажеттіліктері бар балалар; мұнда дереккөздегі атау сақталды.',
      ru: 'Из двух новых проектов, названных 1 августа 2019 года, один – «Ел үміті», другой – «Қамқорлық». По нему тоже даны специальные поручения.\n\nНынешний закон говорит о детях с особыми образовательными потребностями; здесь сохранено выражение источника.',
      en: 'Of the two new projects named on 1 August 2019 one is El Umiti and the other Kamkorlyk. Special instructions were given on it too.\n\nToday’s law speaks of children with special educational needs; here the wording of the source is kept.',
    },
  },
  {
    key: 'talanttardy-anyqtau-ortalyqtary',
    slug: 'talanttardy-anyqtau-ortalyqtary',
    kind: 'project',
    order: 11,
    parent: 'el-umiti',
    organisations: ['elbasy-akademiyasy', 'oblys-akimdikteri'],
    title: {
      kk: 'Дарындарды анықтау және қолдау орталықтары',
      ru: 'Центры выявления и поддержки талантов',
      en: 'Talent identification and support centres',
    },
    summary: {
      kk: 'Ауылдар мен шағын қалалардың дарынды балаларын тауып, кейінгі білім алуына көмектесетін 17 орталық.',
      ru: '17 центров, которые находят одарённых детей из сёл и малых городов и поддерживают их в дальнейшем образовании.',
      en: '17 centres that find gifted children from villages and small towns and support them in their further education.',
    },
    audience: {
      kk: 'Ауылдар мен шағын қалалардың дарынды балалары',
      ru: 'Одарённые дети из сёл и малых городов',
      en: 'Gifted children from villages and small towns',
    },
    body: {
      kk: `Әрбір өңірде жыл сайын кемінде 3 мың дарынды бала анықталып, кейінгі білім беруде қолдау көрсетіледі.

## Күмән

Қазақша хабарда «әрбір өңірде жыл сайын кемінде 3 мың» делінген. Орыс тіліндегі баспасөз сол күндері барлық өңірге шамамен 3 мың бала деп жазған. Біз санды, мерзімін және екі оқылуын да сақтадық, қайсысы дұрыс екенін шешкен жоқпыз.`,
      ru: `В каждом регионе ежегодно выявляют не менее 3 тысяч одарённых детей и поддерживают их в дальнейшем образовании.

## Сомнение

В казахском сообщении сказано: в каждом регионе ежегодно не менее 3 тысяч. Русскоязычная пресса в те же дни писала примерно о 3 тысячах детей на все регионы. Мы сохранили число, срок и оба прочтения и не решали, какое из них верно.`,
      en: `At least 3 thousand gifted children are identified each year in every region and supported in their further education.

## A doubt

The Kazakh report says: in every region, every year, no fewer than 3 thousand. The Russian-language press of those days wrote of about 3 thousand children in all. We keep the number, the period and both readings, and have not decided which is right.`,
    },
  },
  {
    key: 'koshbasshylyq-zhane-tulgalyq-osu',
    slug: 'koshbasshylyq-zhane-tulgalyq-osu',
    kind: 'project',
    order: 12,
    parent: 'el-umiti',
    organisations: ['elbasy-akademiyasy'],
    image: 'qurak-tun',
    title: {
      kk: 'Жастарға арналған көшбасшылық және тұлғалық өсу бағдарламасы',
      ru: 'Программа лидерства и личностного роста для молодёжи',
      en: 'Youth leadership and personal growth programme',
    },
    summary: {
      kk: 'Бір жылдық бағдарлама: өзін тану, топпен жұмыс, ауылдағы немесе қаладағы нақты іс.',
      ru: 'Годовая программа: узнать себя, научиться работать в команде, сделать настоящее дело в своём селе или городе.',
      en: 'A year-long programme: know yourself, work in a team, do one real thing for your village or town.',
    },
    audience: { kk: 'Жастар', ru: 'Молодёжь', en: 'Youth' },
    body: {
      kk: 'Бағдарлама жастар үшін жасалады және серіктестермен бірге жүзеге асырылады. Жеке өсу бағдарламасына белсенді қатысқандар [марапаттау бағдарламасына](/kk/programmes/marapattau/) ұсынылады.',
      ru: 'Программу разрабатывают и осуществляют для молодёжи вместе с партнёрами. Активные участники программы личностного роста выдвигаются на [программу поощрения](/ru/programmes/marapattau/).',
      en: 'The programme is drawn up for young people and carried out with partners. Active participants of the personal growth programme are put forward for the [award programme](/en/programmes/marapattau/).',
    },
    stages: [
      {
        title: { kk: 'Өзін тану', ru: 'Узнать себя', en: 'Know yourself' },
        summary: {
          kk: 'Үш ай: онлайн сабақтар, тәлімгермен айына екі әңгіме.',
          ru: 'Три месяца: онлайн-занятия и две беседы с наставником в месяц.',
          en: 'Three months: online lessons and two talks a month with a mentor.',
        },
      },
      {
        title: { kk: 'Топ құру', ru: 'Собрать команду', en: 'Build a team' },
        summary: {
          kk: 'Екі ай: бес адамдық топ, бір мәселе, бір жоспар.',
          ru: 'Два месяца: команда из пяти человек, одна проблема, один план.',
          en: 'Two months: five people, one problem, one plan.',
        },
      },
      {
        title: { kk: 'Іс', ru: 'Дело', en: 'The deed' },
        summary: {
          kk: 'Бес ай: жоспарды өз ауылында немесе қаласында орындау.',
          ru: 'Пять месяцев: выполнить план в своём селе или городе.',
          en: 'Five months: carry the plan out in your own village or town.',
        },
      },
      {
        title: { kk: 'Есеп беру', ru: 'Рассказать', en: 'Give account' },
        summary: {
          kk: 'Екі ай: нәтижені көпшілікке көрсету, келесі топқа тәлімгер болу.',
          ru: 'Два месяца: показать результат людям и стать наставником следующего набора.',
          en: 'Two months: show the result in public and mentor the next intake.',
        },
      },
    ],
  },
  {
    key: 'olimpiada-zhenimpazdary',
    slug: 'olimpiada-zhenimpazdary',
    kind: 'project',
    order: 13,
    parent: 'el-umiti',
    organisations: ['elbasy-akademiyasy'],
    fields: ['mathematics', 'physics', 'chemistry', 'biology', 'informatics'],
    title: {
      kk: 'Олимпиада жеңімпаздары мен олардың педагогтарын қолдау бағдарламасы',
      ru: 'Программа поддержки победителей олимпиад и их педагогов',
      en: 'Support programme for Olympiad winners and their teachers',
    },
    summary: {
      kk: 'Жеңімпаз оқушы да, оны дайындаған ұстаз да қолдау көреді.',
      ru: 'Поддержку получает и победитель, и педагог, который его подготовил.',
      en: 'Both the winner and the teacher who prepared them are supported.',
    },
    audience: {
      kk: 'Олимпиада жеңімпаздары және олимпиада жеңімпаздарының педагогтары',
      ru: 'Победители олимпиад и педагоги победителей олимпиад',
      en: 'Olympiad winners and the teachers of Olympiad winners',
    },
    body: {
      kk: 'Нәтижені ұстаз немесе орталық растайды. Оқушының аты-жөні аталмаса да, жеңіс ұстаздың бетінде көрінеді: бала қорғалады, ұстаз еңбегі ескеріледі.\n\n- дайындық жиындары мен олимпиадаға жол жүру ақысы;\n- ұстазға әдістемелік грант;\n- университетке дейінгі тәлімгерлік.',
      ru: 'Результат подтверждает педагог или центр. Победа видна на странице педагога, даже если имя ученика не названо: ребёнок защищён, труд учителя признан.\n\n- сборы и дорога на олимпиаду;\n- методический грант педагогу;\n- наставничество до университета.',
      en: 'A result is verified by a teacher or a centre. The win shows on the teacher’s page even where the pupil is not named: the child is protected, the teacher’s work is seen.\n\n- training camps and the journey to the Olympiad;\n- a methodology grant for the teacher;\n- mentoring up to university.',
    },
  },
  {
    key: 'birikken-qauymdastyq',
    slug: 'birikken-qauymdastyq',
    kind: 'project',
    order: 14,
    parent: 'el-umiti',
    organisations: ['elbasy-akademiyasy', 'qogamdyq-birlestikter'],
    title: {
      kk: 'Таланттар мен көшбасшылардың біріккен қауымдастығы',
      ru: 'Единое сообщество талантов и лидеров',
      en: 'United community of talents and leaders',
    },
    summary: {
      kk: 'Дарынды жастардың, көшбасшылар мен оқытушылардың бірыңғай қауымдастығы.',
      ru: 'Единое сообщество одарённой молодёжи, лидеров и преподавателей.',
      en: 'A single community of gifted youth, leaders and their instructors.',
    },
    audience: {
      kk: 'Дарынды жастар, көшбасшылар, оқытушылар',
      ru: 'Одарённая молодёжь, лидеры, преподаватели',
      en: 'Gifted youth, leaders, instructors',
    },
    body: {
      kk: 'Дереккөзде бұл жоба екі рет айтылған: алдымен таланттар мен көшбасшылар, кейін олардың оқытушылары да аталады. Осы платформа екеуін де қамтиды: [адамдарды](/kk/people/) және [тәлімгерлерді](/kk/mentors/) осы жерден табасыз.',
      ru: 'Источник говорит об этом проекте дважды: сначала названы таланты и лидеры, потом и преподаватели. Платформа охватывает и тех и других: здесь можно найти [людей](/ru/people/) и [наставников](/ru/mentors/).',
      en: 'The source speaks of this project twice: first of talents and leaders, then of their instructors too. The platform covers both: here you find [people](/en/people/) and [mentors](/en/mentors/).',
    },
  },
  {
    key: 'myn-bala',
    slug: 'myn-bala',
    kind: 'project',
    order: 15,
    parent: 'el-umiti',
    organisations: ['iqanat', 'elbasy-akademiyasy'],
    image: 'qurak-ot',
    title: {
      kk: '«Мың бала» зияткерлік даму бағдарламасы',
      ru: 'Программа интеллектуального развития «Мың бала»',
      en: 'Myn Bala (“A Thousand Children”) intellectual development programme',
    },
    summary: {
      kk: 'Ауыл балаларына арналған бағдарлама, IQanat Қорымен бірге.',
      ru: 'Программа для сельских детей, совместно с Фондом IQanat.',
      en: 'A programme for rural children, together with the IQanat Foundation.',
    },
    audience: { kk: 'Ауыл балалары', ru: 'Сельские дети', en: 'Rural children' },
    body: {
      kk: 'Бастама «Мың бала» бағдарламасын жүзеге асыруға көмектеседі: ауыл мектептеріндегі іріктеу, үш кезең, жазғы мектеп және кейінгі оқуға қолдау.',
      ru: 'Инициатива помогает осуществлять программу «Мың бала»: отбор в сельских школах, три этапа, летняя школа и поддержка дальнейшей учёбы.',
      en: 'The initiative helps to carry out Myn Bala: selection in village schools, three stages, a summer school and support for further study.',
    },
  },
  {
    key: 'marapattau',
    slug: 'marapattau',
    kind: 'instrument',
    order: 21,
    parent: 'koshbasshylyq-zhane-tulgalyq-osu',
    organisations: ['elbasy-akademiyasy'],
    title: { kk: 'Марапаттау бағдарламасы', ru: 'Программа поощрения', en: 'Award programme' },
    summary: {
      kk: 'Төрт санат: патриотизм, спорттық жетістіктер, еріктілік, академиялық жетістіктер.',
      ru: 'Четыре категории: патриотизм, спортивные достижения, волонтёрство, академические достижения.',
      en: 'Four categories: patriotism, sporting achievements, volunteering, academic achievements.',
    },
    audience: {
      kk: 'Жеке өсу бағдарламасына белсенді қатысқандар',
      ru: 'Активные участники программы личностного роста',
      en: 'Active participants of the personal growth programme',
    },
    body: {
      kk: 'Бағдарлама жас таланттар мен көшбасшылардың жан-жақты дамуы үшін жұмысты күшейтеді. Марапатқа қатысушының өзі де, ұстазы немесе орталығы да ұсына алады. [Лауреаттар мен ұсынылғандар](/kk/awards/).',
      ru: 'Программа усиливает работу по разностороннему развитию молодых талантов и лидеров. Выдвинуть на награду может сам участник, его педагог или центр. [Лауреаты и номинанты](/ru/awards/).',
      en: 'The programme strengthens the all-round development of young talents and leaders. A participant, a teacher or a centre may nominate. [Laureates and nominees](/en/awards/).',
    },
  },
  {
    key: 'adistemeler',
    slug: 'adistemeler',
    kind: 'instrument',
    order: 22,
    parent: 'el-umiti',
    organisations: ['elbasy-akademiyasy'],
    title: { kk: 'Әдістемелер', ru: 'Методики', en: 'Methodologies' },
    summary: {
      kk: 'Дарынды қалай байқауға және қалай дамытуға болады: ұстаздар мен орталықтарға арналған материалдар.',
      ru: 'Как заметить дарование и как его развивать: материалы для педагогов и центров.',
      en: 'How to notice a gift and how to help it grow: materials for teachers and centres.',
    },
    audience: { kk: 'Ұстаздар, орталықтар', ru: 'Педагоги, центры', en: 'Teachers, centres' },
    body: {
      kk: 'Әдістемелер бастама аясында әзірленеді және [кітапханада](/kk/library/) ашық тұрады.',
      ru: 'Методики разрабатываются в рамках инициативы и открыты в [библиотеке](/ru/library/).',
      en: 'The methodologies are developed within the initiative and stand open in the [library](/en/library/).',
    },
  },
  {
    key: 'tagylymdamalar',
    slug: 'tagylymdamalar',
    kind: 'instrument',
    order: 23,
    parent: 'el-umiti',
    organisations: ['elbasy-akademiyasy', 'biznes-qauymdastyq'],
    title: {
      kk: 'Тағылымдама бағдарламалары',
      ru: 'Программы стажировок',
      en: 'Internship programmes',
    },
    summary: {
      kk: 'Зертханада, редакцияда, әкімдікте, зауытта – нақты іс үстінде үйрену.',
      ru: 'Учиться в деле: в лаборатории, в редакции, в акимате, на заводе.',
      en: 'Learning on the job: in a laboratory, a newsroom, an akimat, a plant.',
    },
    audience: { kk: 'Жастар', ru: 'Молодёжь', en: 'Youth' },
    body: {
      kk: 'Ашық тағылымдамалар [байқаулар](/kk/calls/) бөлімінде.',
      ru: 'Открытые стажировки – в разделе [конкурсов](/ru/calls/).',
      en: 'Open internships are among the [calls](/en/calls/).',
    },
  },
  {
    key: 'granttar',
    slug: 'granttar',
    kind: 'instrument',
    order: 24,
    parent: 'el-umiti',
    organisations: ['elbasy-akademiyasy'],
    title: { kk: 'Гранттар', ru: 'Гранты', en: 'Grants' },
    summary: {
      kk: 'Оқуға, жобаға, олимпиадаға баруға және ұстаздың еңбегіне берілетін қаржы.',
      ru: 'Средства на учёбу, проект, поездку на олимпиаду и труд педагога.',
      en: 'Money for study, a project, the journey to an Olympiad and a teacher’s work.',
    },
    audience: {
      kk: 'Жас таланттар, ұстаздар',
      ru: 'Молодые таланты, педагоги',
      en: 'Young talents, teachers',
    },
    body: {
      kk: 'Ашық гранттар [байқаулар](/kk/calls/) бөлімінде. Грант ел ішінде де, шетелде де оқуға беріледі.',
      ru: 'Открытые гранты – в разделе [конкурсов](/ru/calls/). Грант даётся на учёбу и в стране, и за рубежом.',
      en: 'Open grants are among the [calls](/en/calls/). A grant is given for study at home and abroad.',
    },
  },
  {
    key: 'koshbasshylar-puly',
    slug: 'koshbasshylar-puly',
    kind: 'instrument',
    order: 25,
    parent: 'el-umiti',
    organisations: ['elbasy-akademiyasy'],
    fields: ['science', 'economy', 'culture', 'sport', 'public_administration', 'other'],
    title: { kk: 'Көшбасшылар пулы', ru: 'Пул лидеров', en: 'Pool of leaders' },
    summary: {
      kk: 'Бірінші кезеңде, екі жыл ішінде, 500-ден кем емес көшбасшы.',
      ru: 'На первом этапе, за два года, не менее 500 лидеров.',
      en: 'In the first stage, over two years, at least 500 leaders.',
    },
    audience: { kk: 'Көшбасшылар', ru: 'Лидеры', en: 'Leaders' },
    body: {
      kk: 'Бағыттары: ғылым, экономика, мәдениет, спорт, мемлекеттік басқару салалары және қоғамның басқа да бағыттары. Дереккөздегі сөйлем екіұшты, сондықтан соңғы екеуі бөлек сақталды. [Пулдағы көшбасшылар](/kk/leaders/).',
      ru: 'Направления: наука, экономика, культура, спорт, сферы государственного управления и другие сферы жизни общества. Фраза источника двусмысленна, поэтому последние два направления сохранены отдельно. [Лидеры пула](/ru/leaders/).',
      en: 'Fields: science, the economy, culture, sport, areas of public administration and other areas of society. The sentence of the source can be read in two ways, so the last two are kept apart. [The leaders of the pool](/en/leaders/).',
    },
    stages: [
      {
        title: { kk: 'Бірінші кезең', ru: 'Первый этап', en: 'First stage' },
        summary: {
          kk: 'Екі жыл: 500-ден кем емес көшбасшы.',
          ru: 'Два года: не менее 500 лидеров.',
          en: 'Two years: at least 500 leaders.',
        },
      },
    ],
  },
  {
    key: 'zheke-qorlardy-qoldau',
    slug: 'zheke-qorlardy-qoldau',
    kind: 'instrument',
    order: 26,
    parent: 'el-umiti',
    organisations: ['tungysh-prezident-qory', 'zheke-qorlar'],
    title: {
      kk: 'Жеке қорлардың бастамаларын қолдау',
      ru: 'Поддержка инициатив частных фондов',
      en: 'Support for private foundations’ initiatives',
    },
    summary: {
      kk: 'Білім беру және жеке тұлғаны дамыту саласындағы жеке қорлардың бастамаларына қолдау.',
      ru: 'Поддержка инициатив частных фондов в сфере образования и развития личности.',
      en: 'Support for what private foundations start in education and personal development.',
    },
    audience: { kk: 'Жеке қорлар', ru: 'Частные фонды', en: 'Private foundations' },
    body: {
      kk: 'Қор өз бастамасын ұсына алады: ол [байқаулар](/kk/calls/) арасында «Серіктес бастамасы» деген белгімен жарияланады.',
      ru: 'Фонд может предложить свою инициативу: она публикуется среди [конкурсов](/ru/calls/) с пометкой «Инициатива партнёра».',
      en: 'A foundation may put forward an initiative of its own: it is published among the [calls](/en/calls/) as a partner’s initiative.',
    },
  },
]
