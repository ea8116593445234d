import type { SeedDocument } from '../document.ts'

/** The steps of the road map that the article names; what it does not date has no date here either. */
export const milestones: SeedDocument<'milestones'>[] = [
  {
    key: 'instructions',
    order: 1,
    state: 'done',
    dueOn: '2019-08-01',
    dueLabel: { kk: '2019 жылғы 1 тамыз', ru: '1 августа 2019 года', en: '1 August 2019' },
    responsible: ['tungysh-prezident-qory'],
    title: {
      kk: 'Екі бастама бойынша арнайы тапсырмалар берілді',
      ru: 'Даны специальные поручения по двум инициативам',
      en: 'Special instructions given on two initiatives',
    },
    summary: {
      kk: 'Тұңғыш Президент – Елбасы Қордың атқарушы директорымен кездесуде «Ел үміті» және «Қамқорлық» атты екі жаңа жоба бойынша арнайы тапсырмалар берді.',
      ru: 'На встрече с исполнительным директором Фонда Первый Президент – Елбасы дал специальные поручения по двум новым проектам: «Ел үміті» и «Қамқорлық».',
      en: 'Meeting the Foundation’s executive director, the First President – Elbasy gave special instructions on two new projects, «Ел үміті» and «Қамқорлық».',
    },
  },
  {
    key: 'road-map',
    order: 2,
    state: 'done',
    dueOn: '2019-08-01',
    dueLabel: {
      kk: '2019 жылғы 1 тамызда хабарланды',
      ru: 'сообщено 1 августа 2019 года',
      en: 'reported on 1 August 2019',
    },
    responsible: ['tungysh-prezident-qory', 'muddeli-memlekettik-organdar'],
    title: {
      kk: '«Жол картасының» жобасы дайындалды',
      ru: 'Подготовлен проект «Дорожной карты»',
      en: 'The draft Road Map prepared',
    },
    summary: {
      kk: 'Бастаманы уақытылы және сапалы іске асыру үшін Қор жобаны мүдделі мемлекеттік органдармен бірлесіп дайындады.',
      ru: 'Чтобы инициатива была реализована своевременно и качественно, Фонд подготовил проект вместе с заинтересованными государственными органами.',
      en: 'So that the initiative is carried out on time and well, the Foundation prepared the draft together with the state bodies concerned.',
    },
  },
  {
    key: 'academy',
    order: 3,
    state: 'planned',
    responsible: ['tungysh-prezident-qory', 'elbasy-akademiyasy'],
    title: {
      kk: 'Қор жанынан Елбасы академиясы құрылады',
      ru: 'При Фонде создаётся Академия Елбасы',
      en: 'The Elbasy Academy is set up under the Foundation',
    },
    summary: {
      kk: 'Академия міндеттердің іске асырылуын үйлестіреді және бастаманың операторы болады.',
      ru: 'Академия координирует исполнение задач и становится оператором инициативы.',
      en: 'The Academy coordinates the tasks and becomes the operator of the initiative.',
    },
  },
  {
    key: 'means',
    order: 4,
    state: 'underway',
    responsible: ['elbasy-akademiyasy'],
    title: {
      kk: 'Әдістемелер, тағылымдама бағдарламалары мен гранттар әзірленеді',
      ru: 'Разрабатываются методики, программы стажировок и гранты',
      en: 'Methodologies, internship programmes and grants are developed',
    },
    summary: {
      kk: 'Орталықтар осы құралдарға сүйеніп жұмыс істейді.',
      ru: 'На эти инструменты опирается работа центров.',
      en: 'The work of the centres rests on them.',
    },
  },
  {
    key: 'centres',
    order: 5,
    state: 'underway',
    target: 17,
    unit: { kk: 'орталық', ru: 'центров', en: 'centres' },
    responsible: ['elbasy-akademiyasy', 'oblys-akimdikteri'],
    title: {
      kk: 'Дарындарды анықтау және қолдау орталықтары құрылады',
      ru: 'Создаются центры выявления и поддержки талантов',
      en: 'Talent identification and support centres are set up',
    },
    summary: {
      kk: '2019 жылғы тамыздағы 17 өңірдің әрқайсысында бір орталық: 14 облыс және 3 қала. 2022 жылдан бері өңір саны – 20.',
      ru: 'По центру в каждом из 17 регионов августа 2019 года: 14 областей и 3 города. С 2022 года регионов 20.',
      en: 'One in each of the 17 regions of August 2019: 14 oblasts and 3 cities. Since 2022 there are 20 regions.',
    },
  },
  {
    key: 'children',
    order: 6,
    state: 'underway',
    target: 3000,
    unit: { kk: 'бала жылына', ru: 'детей в год', en: 'children a year' },
    responsible: ['elbasy-akademiyasy', 'oblys-akimdikteri'],
    title: {
      kk: 'Әрбір өңірде жыл сайын кемінде 3 мың дарынды бала анықталады',
      ru: 'В каждом регионе ежегодно выявляют не менее 3 тысяч одарённых детей',
      en: 'At least 3 thousand gifted children are identified each year in every region',
    },
    summary: {
      kk: 'Ауылдар мен шағын қалалардың балалары. Қазақша хабарда бұл сан әр өңірге айтылған; орыс тіліндегі баспасөз шамамен 3 мың баланы барлық өңірге бірге жазған. Қай оқылуы дұрыс екені шешілген жоқ.',
      ru: 'Дети из сёл и малых городов. В казахском сообщении число отнесено к каждому региону; русскоязычная пресса писала примерно о 3 тысячах детей на все регионы вместе. Какое прочтение верно, не решено.',
      en: 'Children from villages and small towns. The Kazakh report gives the number for each region; the Russian-language press wrote of about 3 thousand in all. Which reading is right has not been decided.',
    },
  },
  {
    key: 'leadership',
    order: 7,
    state: 'underway',
    responsible: ['elbasy-akademiyasy'],
    title: {
      kk: 'Көшбасшылық және тұлғалық өсу бағдарламасы жасалып, жүзеге асырылады',
      ru: 'Разрабатывается и реализуется программа лидерства и личностного роста',
      en: 'The leadership and personal growth programme is drawn up and run',
    },
    summary: {
      kk: 'Белсенді қатысқандар үшін марапаттау бағдарламасы бірге жасалады.',
      ru: 'Для её активных участников создаётся программа поощрения.',
      en: 'An award programme is drawn up for those who take an active part.',
    },
  },
  {
    key: 'pool',
    order: 8,
    state: 'underway',
    target: 500,
    unit: { kk: 'көшбасшы', ru: 'лидеров', en: 'leaders' },
    dueLabel: {
      kk: 'бірінші кезең: екі жыл',
      ru: 'первый этап: два года',
      en: 'first stage: two years',
    },
    responsible: ['elbasy-akademiyasy'],
    title: {
      kk: '500-ден кем емес көшбасшының пулы қалыптасады',
      ru: 'Формируется пул не менее чем из 500 лидеров',
      en: 'A pool of at least 500 leaders is formed',
    },
    summary: {
      kk: 'Ғылымда, экономикада, мәдениетте, спортта, мемлекеттік басқару салаларында және қоғамның басқа да бағыттарында.',
      ru: 'В науке, экономике, культуре, спорте, сферах государственного управления и других сферах жизни общества.',
      en: 'In science, the economy, culture, sport, areas of public administration and other areas of society.',
    },
  },
  {
    key: 'community',
    order: 9,
    state: 'underway',
    responsible: ['elbasy-akademiyasy', 'qogamdyq-birlestikter'],
    title: {
      kk: 'Дарынды жастардың, көшбасшылар мен оқытушылардың бірыңғай қауымдастығы құрылады',
      ru: 'Создаётся единое сообщество одарённой молодёжи, лидеров и преподавателей',
      en: 'A single community of gifted young people, leaders and their instructors is built',
    },
    summary: {
      kk: 'Осы платформа – сол қауымдастықтың үйі.',
      ru: 'Эта платформа – дом такого сообщества.',
      en: 'This platform is the home of that community.',
    },
  },
]
