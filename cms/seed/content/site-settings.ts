/** The mission, the promises, the targets and the words said: S55–S58, S62–S72, S74–S76. `source` is the row of the article's table. */
export const siteSettings = {
  name: { kk: 'Ел үміті', ru: 'Ел үміті', en: 'El Umiti' },
  tagline: {
    kk: 'Дарынды жастардың, көшбасшылар мен ұстаздардың бірыңғай қауымдастығы',
    ru: 'Единое сообщество одарённой молодёжи, лидеров и преподавателей',
    en: 'One community of gifted young people, leaders and their teachers',
  },
  mission: {
    kk: 'Дарынды балаларымыз бен жастарымызды, соның ішінде шетелде тұратын жастарды іздеп-тауып, қолдауға септесу.',
    ru: 'Помочь найти и поддержать наших одарённых детей и молодых людей, в том числе живущих за рубежом.',
    en: 'To help seek out and support our gifted children and young people, including those who live abroad.',
  },
  promises: [
    {
      source: 'S62',
      title: { kk: 'Іздеп табу', ru: 'Искать и находить', en: 'Seek out and find' },
      text: {
        kk: 'Дарынды бала қай ауылда өссе де, оны іздеп табамыз.',
        ru: 'В каком бы селе ни рос одарённый ребёнок, мы его найдём.',
        en: 'Whatever village a gifted child grows up in, we look until we find them.',
      },
    },
    {
      source: 'S63',
      title: { kk: 'Қолдау', ru: 'Поддерживать', en: 'Support' },
      text: {
        kk: 'Тапқанмен қоймай, оқуына, ұстазына және жобасына көмектесеміз.',
        ru: 'Найти мало: мы помогаем с учёбой, наставником и проектом.',
        en: 'Finding is not enough: we help with study, with a mentor, with a project.',
      },
    },
    {
      source: 'S64',
      title: {
        kk: 'Жастарды барынша қамту',
        ru: 'Максимально охватить молодёжь',
        en: 'Reach as many young people as possible',
      },
      text: {
        kk: 'Қалада, шағын қалада, ауылда және шетелде тұратын жастарға бірдей жол ашамыз.',
        ru: 'Открываем дорогу молодым людям из городов, малых городов, сёл и из-за рубежа.',
        en: 'The way is open to young people in cities, small towns, villages and abroad.',
      },
    },
    {
      source: 'S65',
      title: {
        kk: 'Әр балаға өзін-өзі дамытуға тең мүмкіндік беру',
        ru: 'Дать каждому ребёнку равные возможности для саморазвития',
        en: 'Give every child an equal chance of self-development',
      },
      text: {
        kk: 'Ерекшелігін, дарындылығын, ғылыми және көшбасшылық әлеуетін ескереміз.',
        ru: 'Учитываем особенности, одарённость, научный и лидерский потенциал каждого.',
        en: 'We take account of what makes each child different, of their gifts and of their potential in science and leadership.',
      },
    },
    {
      source: 'S66',
      title: {
        kk: 'Міндеттердің іске асырылуын үйлестіру',
        ru: 'Координировать исполнение задач',
        en: 'Coordinate the tasks',
      },
      text: {
        kk: 'Бұл – Елбасы академиясының міндеті.',
        ru: 'Это дело Академии Елбасы.',
        en: 'This is the work of the Elbasy Academy.',
      },
    },
    {
      source: 'S67',
      title: {
        kk: 'Бастаманы іске асыруды басқару',
        ru: 'Управлять реализацией инициативы',
        en: 'Manage the initiative as its operator',
      },
      text: {
        kk: 'Академия – бастаманың операторы.',
        ru: 'Академия – оператор инициативы.',
        en: 'The Academy is the operator of the initiative.',
      },
    },
    {
      source: 'S68',
      title: {
        kk: 'Кейінгі білім беруде қолдау көрсету',
        ru: 'Поддерживать в дальнейшем образовании',
        en: 'Support children in their further education',
      },
      text: {
        kk: 'Орталықтар баланы анықтағаннан кейін де жанында болады.',
        ru: 'Центры остаются рядом с ребёнком и после того, как его нашли.',
        en: 'The centres stay beside a child after finding them.',
      },
    },
    {
      source: 'S69',
      title: {
        kk: 'Жан-жақты дамыту жұмысын күшейту',
        ru: 'Усилить работу по разностороннему развитию',
        en: 'Strengthen all-round development',
      },
      text: {
        kk: 'Марапаттау бағдарламасы осы үшін жасалады.',
        ru: 'Для этого создаётся программа поощрения.',
        en: 'This is what the award programme is for.',
      },
    },
    {
      source: 'S70',
      title: {
        kk: 'Уақытылы және сапалы іске асыру',
        ru: 'Своевременная и качественная реализация',
        en: 'Timely, good-quality implementation',
      },
      text: {
        kk: '«Жол картасы» әр қадамның мерзімі мен жауаптысын көрсетеді.',
        ru: '«Дорожная карта» показывает срок и ответственных каждого шага.',
        en: 'The Road Map shows when each step is due and who answers for it.',
      },
    },
    {
      source: 'S74',
      title: { kk: 'Кешенді қолдау', ru: 'Комплексная поддержка', en: 'Comprehensive support' },
      text: {
        kk: 'Іздеуден бастап оқу, тәлімгер, тағылымдама, грант және марапатқа дейін.',
        ru: 'От поиска до учёбы, наставника, стажировки, гранта и награды.',
        en: 'From the search to study, a mentor, an internship, a grant and an award.',
      },
    },
    {
      source: 'S75',
      title: { kk: 'Әрбір өңір', ru: 'Каждый регион', en: 'Every region' },
      text: {
        kk: 'Бастама елдің барлық өңірін қамтиды.',
        ru: 'Инициатива охватывает все регионы страны.',
        en: 'The initiative covers every region of the country.',
      },
    },
    {
      source: 'S76',
      title: {
        kk: 'Ел ішінде және шетелде',
        ru: 'В стране и за рубежом',
        en: 'At home and abroad',
      },
      text: {
        kk: 'Талантты жастарға қай жерде оқыса да көмектесеміз.',
        ru: 'Помогаем талантливой молодёжи, где бы она ни училась.',
        en: 'We help talented young people wherever they study.',
      },
    },
  ],
  targets: [
    {
      key: 'centres',
      value: 17,
      unit: { kk: 'орталық', ru: 'центров', en: 'centres' },
      note: {
        kk: '2019 жылғы тамыздағы өңір саны: 14 облыс және 3 қала. 2022 жылғы маусымнан бері өңір – 20.',
        ru: 'По числу регионов в августе 2019 года: 14 областей и 3 города. С июня 2022 года регионов 20.',
        en: 'As many as there were regions in August 2019: 14 oblasts and 3 cities. Since June 2022 there are 20.',
      },
    },
    {
      key: 'childrenPerRegion',
      value: 3000,
      unit: {
        kk: 'дарынды бала, әрбір өңірде жыл сайын',
        ru: 'одарённых детей в каждом регионе ежегодно',
        en: 'gifted children a year in every region',
      },
      note: {
        kk: 'Кемінде. Қазақша хабарда бұл сан әрбір өңірге айтылған, орыс тіліндегі баспасөз барлық өңірге шамамен 3 мың бала деп жазған. Екі оқылуы да сақталды.',
        ru: 'Не менее. Казахское сообщение относит число к каждому региону, русскоязычная пресса писала примерно о 3 тысячах на все регионы. Сохранены оба прочтения.',
        en: 'At least. The Kazakh report gives the number for every region; the Russian-language press wrote of about 3 thousand in all. Both readings are kept.',
      },
    },
    {
      key: 'leaders',
      value: 500,
      unit: { kk: 'көшбасшы', ru: 'лидеров', en: 'leaders' },
      note: {
        kk: 'Бірінші кезеңде, екі жылда, 500-ден кем емес көшбасшы.',
        ru: 'На первом этапе, за два года, не менее 500 лидеров.',
        en: 'In the first stage, over two years, at least 500 leaders.',
      },
    },
    {
      key: 'leadersYears',
      value: 2,
      unit: { kk: 'жыл', ru: 'года', en: 'years' },
      note: {
        kk: 'Бірінші кезеңнің мерзімі: екі жыл.',
        ru: 'Срок первого этапа: два года.',
        en: 'The term of the first stage: two years.',
      },
    },
  ],
  quotes: [
    {
      saidOn: '2019-08-01',
      author: { kk: 'Әсет Исекешев', ru: 'Асет Исекешев', en: 'Asset Issekeshev' },
      authorRole: {
        kk: 'Қордың атқарушы директоры',
        ru: 'исполнительный директор Фонда',
        en: 'Executive Director of the Foundation',
      },
      text: {
        kk: '«Ел үміті» бастамасының миссиясы – біздің дарынды балаларымыз бен жастарымызды, соның ішінде шетелде тұратын жастарды іздеп-тауып, қолдауға септесу. Біз бұл бастаманың аясында еліміздің жастарын барынша қамтуға тырысамыз, олардың ерекшелігін, дарындылығын, ғылыми және көшбасшылық әлеуетін ескере отырып, әр балаға өзін-өзі дамытуға тең мүмкіндік береміз.',
        ru: 'Миссия инициативы «Ел үміті» – помочь найти и поддержать наших одарённых детей и молодых людей, в том числе живущих за рубежом. В рамках инициативы мы постараемся как можно шире охватить молодёжь страны и, учитывая особенности, одарённость, научный и лидерский потенциал ребят, дадим каждому ребёнку равную возможность для саморазвития.',
        en: 'The mission of «Ел үміті» is to help seek out and support our gifted children and young people, including those who live abroad. Under this initiative we will try to reach as many of the country’s young people as we can, taking account of what makes each of them different, of their gifts and of their potential in science and leadership, and we will give every child an equal chance to develop.',
      },
    },
    {
      saidOn: '2019-08-01',
      author: { kk: 'Нұрсұлтан Назарбаев', ru: 'Нурсултан Назарбаев', en: 'Nursultan Nazarbayev' },
      authorRole: {
        kk: 'Тұңғыш Президент – Елбасы',
        ru: 'Первый Президент – Елбасы',
        en: 'First President – Elbasy',
      },
      text: {
        kk: 'Қор бірқатар іс-шараларды жүзеге асыру үшін тиісті жұмыс жүргізіп келеді. Біз талантты жастарды және дамуында ерекшелігі бар балаларды қолдауға бағытталған «Ел Үміті» және «Қамқорлық» атты жаңа екі жобаны іске асыруды бастаймыз. Талантты жастарымыз ел ішінде және шетелде білім алуы үшін оларға көмектесуіміз керек. Бұл өте пайдалы әрі қажетті жұмыс. Жалпы, Қордың осы бағыттағы жұмысын жандандыру керек.',
        ru: 'Фонд ведёт соответствующую работу по ряду мероприятий. Мы начинаем два новых проекта – «Ел үміті» и «Қамқорлық», – направленных на поддержку талантливой молодёжи и детей с особенностями развития. Мы должны помочь нашей талантливой молодёжи получать образование и в стране, и за рубежом. Это очень полезное и нужное дело. В целом работу Фонда в этом направлении нужно активизировать.',
        en: 'The Foundation is doing the work needed to carry out a number of measures. We are starting two new projects, «Ел үміті» and «Қамқорлық», meant to support talented young people and children with special developmental needs. We must help our talented young people to study both at home and abroad. This is very useful and necessary work. On the whole the Foundation’s work in this direction should be stepped up.',
      },
    },
  ],
  email: 'salem@elumiti.example',
}
