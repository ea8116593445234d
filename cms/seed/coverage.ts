import type { Locale } from '../../search/document.ts'

export type Place = {
  /** The page's address without its language: `/about/`. */
  path: string
  /** What holds the words: `collection/slug` (or its title), `site-settings`, or `vocabulary/key`. */
  from: string
  /** Words that stand on the page as they are. */
  states: Record<Locale, string>
}
export type Coverage = { id: string; places: readonly Place[]; note?: string }

const at = (path: string, from: string, kk: string, ru: string, en: string): Place => ({
  path,
  from,
  states: { kk, ru, en },
})

const partner = (slug: string, kk: string, ru: string, en: string) =>
  at('/partners/', `organisations/${slug}`, kk, ru, en)
const programme = (slug: string, kk: string, ru: string, en: string) =>
  at(`/programmes/${slug}/`, `programmes/${slug}`, kk, ru, en)
const about = (kk: string, ru: string, en: string) => at('/about/', 'pages/about', kk, ru, en)
const promised = (kk: string, ru: string, en: string) => at('/about/', 'site-settings', kk, ru, en)
const article = (kk: string, ru: string, en: string) =>
  at('/news/elbasy-akademiyasy-qurylady/', 'news/elbasy-akademiyasy-qurylady', kk, ru, en)
const vocabulary = (path: string, key: string, kk: string, ru: string, en: string) =>
  at(path, `vocabulary/${key}`, kk, ru, en)
const roadMap = (kk: string, ru: string, en: string) => at('/road-map/', 'milestones', kk, ru, en)

/** Where every row of the article's table stands on the site, and by what words; checked by tests. */
export const coverage: readonly Coverage[] = [
  {
    id: 'S01',
    places: [
      partner(
        'tungysh-prezident-qory',
        'Қазақстан Республикасы Тұңғыш Президенті – Елбасының Қоры',
        'Фонд Первого Президента Республики Казахстан – Елбасы',
        'Foundation of the First President of the Republic of Kazakhstan – Elbasy',
      ),
    ],
  },
  {
    id: 'S02',
    places: [
      partner('elbasy-akademiyasy', 'Елбасы академиясы', 'Академия Елбасы', 'Elbasy Academy'),
      about('Елбасы академиясы', 'Академия Елбасы', 'Elbasy Academy'),
    ],
  },
  {
    id: 'S03',
    places: [
      partner('iqanat', 'IQanat Қоры', 'Фонд IQanat', 'IQanat Foundation'),
      programme('myn-bala', 'IQanat Қорымен', 'Фондом IQanat', 'IQanat Foundation'),
    ],
  },
  {
    id: 'S04',
    places: [
      partner('qazaqparat', 'ҚазАқпарат', 'КазИнформ', 'Kazinform'),
      article('ҚазАқпарат', 'КазИнформ', 'Kazinform'),
    ],
  },
  {
    id: 'S05',
    places: [
      programme(
        'el-umiti',
        '«Ел үміті» бастамасы',
        'Инициатива «Ел үміті»',
        'El Umiti (“Hope of the Nation”)',
      ),
    ],
  },
  {
    id: 'S06',
    places: [
      programme(
        'qamqorlyq',
        '«Қамқорлық» бастамасы',
        'Инициатива «Қамқорлық»',
        'Kamkorlyk (“Care”)',
      ),
    ],
  },
  {
    id: 'S07',
    places: [
      programme(
        'talanttardy-anyqtau-ortalyqtary',
        'Дарындарды анықтау және қолдау орталықтары',
        'Центры выявления и поддержки талантов',
        'Talent identification and support centres',
      ),
    ],
  },
  {
    id: 'S08',
    places: [
      programme(
        'koshbasshylyq-zhane-tulgalyq-osu',
        'Жастарға арналған көшбасшылық және тұлғалық өсу бағдарламасы',
        'Программа лидерства и личностного роста для молодёжи',
        'Youth leadership and personal growth programme',
      ),
    ],
  },
  {
    id: 'S09',
    places: [
      programme(
        'olimpiada-zhenimpazdary',
        'Олимпиада жеңімпаздары мен олардың педагогтарын қолдау бағдарламасы',
        'Программа поддержки победителей олимпиад и их педагогов',
        'Support programme for Olympiad winners and their teachers',
      ),
    ],
  },
  {
    id: 'S10',
    places: [
      programme(
        'birikken-qauymdastyq',
        'Таланттар мен көшбасшылардың біріккен қауымдастығы',
        'Единое сообщество талантов и лидеров',
        'United community of talents and leaders',
      ),
    ],
  },
  {
    id: 'S11',
    places: [
      programme(
        'myn-bala',
        '«Мың бала» зияткерлік даму бағдарламасы',
        'Программа интеллектуального развития «Мың бала»',
        'Myn Bala (“A Thousand Children”) intellectual development programme',
      ),
    ],
  },
  {
    id: 'S12',
    places: [
      programme('marapattau', 'Марапаттау бағдарламасы', 'Программа поощрения', 'Award programme'),
    ],
  },
  { id: 'S13', places: [programme('adistemeler', 'Әдістемелер', 'Методики', 'Methodologies')] },
  {
    id: 'S14',
    places: [
      programme(
        'tagylymdamalar',
        'Тағылымдама бағдарламалары',
        'Программы стажировок',
        'Internship programmes',
      ),
    ],
  },
  { id: 'S15', places: [programme('granttar', 'Гранттар', 'Гранты', 'Grants')] },
  {
    id: 'S16',
    places: [programme('koshbasshylar-puly', 'Көшбасшылар пулы', 'Пул лидеров', 'Pool of leaders')],
  },
  {
    id: 'S17',
    places: [
      roadMap(
        '«Жол картасының» жобасы дайындалды',
        'Подготовлен проект «Дорожной карты»',
        'The draft Road Map prepared',
      ),
    ],
  },
  {
    id: 'S18',
    places: [
      programme(
        'zheke-qorlardy-qoldau',
        'Жеке қорлардың бастамаларын қолдау',
        'Поддержка инициатив частных фондов',
        'Support for private foundations’ initiatives',
      ),
    ],
  },
  {
    id: 'S19',
    places: [promised('Нұрсұлтан Назарбаев', 'Нурсултан Назарбаев', 'Nursultan Nazarbayev')],
  },
  { id: 'S20', places: [promised('Әсет Исекешев', 'Асет Исекешев', 'Asset Issekeshev')] },
  { id: 'S21', places: [partner('ukimet', 'Үкімет', 'Правительство', 'Government')] },
  {
    id: 'S22',
    places: [
      partner('oblys-akimdikteri', 'Облыс әкімдіктері', 'Акиматы областей', 'Regional akimats'),
    ],
  },
  {
    id: 'S23',
    places: [
      partner(
        'qogamdyq-birlestikter',
        'Қоғамдық бірлестіктер',
        'Общественные объединения',
        'Public associations',
      ),
    ],
  },
  {
    id: 'S24',
    places: [
      partner(
        'zheke-bilim-beru-uiymdary',
        'Жеке білім беру ұйымдары',
        'Частные организации образования',
        'Private education organisations',
      ),
    ],
  },
  {
    id: 'S25',
    places: [
      partner(
        'biznes-qauymdastyq',
        'Бизнес-қауымдастық',
        'Бизнес-сообщество',
        'Business community',
      ),
    ],
  },
  {
    id: 'S26',
    places: [
      partner(
        'qyzygushylyq-bildirgen-taraptar',
        'Қызығушылық білдірген тараптар',
        'Заинтересованные стороны',
        'Interested parties',
      ),
    ],
  },
  {
    id: 'S27',
    places: [
      partner(
        'muddeli-memlekettik-organdar',
        'Мүдделі мемлекеттік органдар',
        'Заинтересованные государственные органы',
        'State bodies concerned',
      ),
      roadMap(
        'мүдделі мемлекеттік органдармен',
        'заинтересованными государственными органами',
        'the state bodies concerned',
      ),
    ],
  },
  {
    id: 'S28',
    places: [
      partner(
        'zheke-qorlar',
        'Білім беру және жеке тұлғаны дамыту саласындағы жеке қорлар',
        'Частные фонды в сфере образования и развития личности',
        'Private foundations for education and personal development',
      ),
    ],
  },
  { id: 'S29', places: [about('Дарынды балалар', 'Одарённые дети', 'Gifted children')] },
  {
    id: 'S30',
    places: [
      about('дарынды жастар', 'одарённая молодёжь', 'gifted youth'),
      programme('koshbasshylyq-zhane-tulgalyq-osu', 'Жастар', 'Молодёжь', 'Youth'),
    ],
  },
  {
    id: 'S31',
    places: [
      about(
        'Шетелде тұратын жастар',
        'Молодёжь, проживающая за рубежом',
        'Young people living abroad',
      ),
    ],
  },
  { id: 'S32', places: [about('Жас таланттар', 'Молодые таланты', 'Young talents')] },
  { id: 'S33', places: [about('көшбасшылар', 'лидеры', 'leaders')] },
  {
    id: 'S34',
    places: [
      about('Ауыл балалары', 'Сельские дети', 'Rural children'),
      programme('myn-bala', 'Ауыл балалары', 'Сельские дети', 'Rural children'),
    ],
  },
  {
    id: 'S35',
    places: [
      about(
        'Ауылдар мен шағын қалалардың дарынды балалары',
        'Одарённые дети из сёл и малых городов',
        'Gifted children from villages and small towns',
      ),
    ],
  },
  {
    id: 'S36',
    places: [about('Олимпиада жеңімпаздары', 'Победители олимпиад', 'Olympiad winners')],
  },
  {
    id: 'S37',
    places: [
      about(
        'олимпиада жеңімпаздарының педагогтары',
        'педагоги победителей олимпиад',
        'teachers of Olympiad winners',
      ),
    ],
  },
  { id: 'S38', places: [about('Оқытушылар', 'Преподаватели', 'Instructors')] },
  {
    id: 'S39',
    places: [
      about(
        'Жеке өсу бағдарламасына белсенді қатысқандар',
        'Активные участники программы личностного роста',
        'Active participants of the personal growth programme',
      ),
    ],
  },
  {
    id: 'S40',
    places: [
      about(
        'Дамуында ерекшелігі бар балалар',
        'Дети с особенностями развития',
        'Children with special developmental needs',
      ),
    ],
  },
  {
    id: 'S41',
    places: [
      vocabulary('/awards/', 'awardCategory.patriotism', 'Патриотизм', 'Патриотизм', 'Patriotism'),
      programme('marapattau', 'патриотизм', 'патриотизм', 'patriotism'),
    ],
  },
  {
    id: 'S42',
    places: [
      vocabulary(
        '/awards/',
        'awardCategory.sport',
        'Спорттық жетістіктер',
        'Спортивные достижения',
        'Sporting achievements',
      ),
      programme(
        'marapattau',
        'спорттық жетістіктер',
        'спортивные достижения',
        'sporting achievements',
      ),
    ],
  },
  {
    id: 'S43',
    places: [
      vocabulary(
        '/awards/',
        'awardCategory.volunteering',
        'Еріктілік',
        'Волонтёрство',
        'Volunteering',
      ),
      programme('marapattau', 'еріктілік', 'волонтёрство', 'volunteering'),
    ],
  },
  {
    id: 'S44',
    places: [
      vocabulary(
        '/awards/',
        'awardCategory.academic',
        'Академиялық жетістіктер',
        'Академические достижения',
        'Academic achievements',
      ),
      programme(
        'marapattau',
        'академиялық жетістіктер',
        'академические достижения',
        'academic achievements',
      ),
    ],
  },
  {
    id: 'S45',
    places: [
      vocabulary('/leaders/', 'poolField.science', 'Ғылым', 'Наука', 'Science'),
      programme('koshbasshylar-puly', 'ғылым', 'наука', 'science'),
    ],
  },
  {
    id: 'S46',
    places: [
      vocabulary('/leaders/', 'poolField.economy', 'Экономика', 'Экономика', 'Economy'),
      programme('koshbasshylar-puly', 'экономика', 'экономика', 'economy'),
    ],
  },
  {
    id: 'S47',
    places: [
      vocabulary('/leaders/', 'poolField.culture', 'Мәдениет', 'Культура', 'Culture'),
      programme('koshbasshylar-puly', 'мәдениет', 'культура', 'culture'),
    ],
  },
  {
    id: 'S48',
    places: [
      vocabulary('/leaders/', 'poolField.sport', 'Спорт', 'Спорт', 'Sport'),
      programme('koshbasshylar-puly', 'спорт', 'спорт', 'sport'),
    ],
  },
  {
    id: 'S49',
    places: [
      vocabulary(
        '/leaders/',
        'poolField.other',
        'Қоғамның басқа да бағыттары',
        'Другие сферы жизни общества',
        'Other areas of society',
      ),
      programme(
        'koshbasshylar-puly',
        'қоғамның басқа да бағыттары',
        'другие сферы жизни общества',
        'other areas of society',
      ),
    ],
  },
  {
    id: 'S50',
    places: [
      vocabulary(
        '/leaders/',
        'poolField.public_administration',
        'Мемлекеттік басқару салалары',
        'Сферы государственного управления',
        'Areas of public administration',
      ),
      programme(
        'koshbasshylar-puly',
        'мемлекеттік басқару салалары',
        'сферы государственного управления',
        'areas of public administration',
      ),
    ],
  },
  {
    id: 'S51',
    places: [about('Ерекшелік', 'Индивидуальные особенности', 'Individual characteristics')],
  },
  { id: 'S52', places: [about('Дарындылық', 'Одарённость', 'Giftedness')] },
  { id: 'S53', places: [about('Ғылыми әлеует', 'Научный потенциал', 'Scientific potential')] },
  {
    id: 'S54',
    places: [about('Көшбасшылық әлеует', 'Лидерский потенциал', 'Leadership potential')],
  },
  {
    id: 'S55',
    places: [
      programme('talanttardy-anyqtau-ortalyqtary', '17 орталық', '17 центров', '17 centres'),
    ],
  },
  {
    id: 'S56',
    note: 'The scope is in doubt (per region or in all) and told as a doubt.',
    places: [
      programme(
        'talanttardy-anyqtau-ortalyqtary',
        'Әрбір өңірде жыл сайын кемінде 3 мың дарынды бала',
        'В каждом регионе ежегодно выявляют не менее 3 тысяч одарённых детей',
        'At least 3 thousand gifted children are identified each year in every region',
      ),
      roadMap(
        'Қай оқылуы дұрыс екені шешілген жоқ',
        'Какое прочтение верно, не решено',
        'Which reading is right has not been decided',
      ),
    ],
  },
  {
    id: 'S57',
    places: [
      programme(
        'koshbasshylar-puly',
        '500-ден кем емес көшбасшы',
        'не менее 500 лидеров',
        'at least 500 leaders',
      ),
      roadMap(
        '500-ден кем емес көшбасшының пулы',
        'не менее чем из 500 лидеров',
        'at least 500 leaders',
      ),
    ],
  },
  {
    id: 'S58',
    places: [
      programme('koshbasshylar-puly', 'екі жыл ішінде', 'за два года', 'over two years'),
      roadMap('бірінші кезең: екі жыл', 'первый этап: два года', 'first stage: two years'),
    ],
  },
  {
    id: 'S59',
    places: [
      article('2019 жылғы 1 тамыз', '1 августа 2019 года', '1 August 2019'),
      roadMap('2019 жылғы 1 тамыз', '1 августа 2019 года', '1 August 2019'),
    ],
  },
  {
    id: 'S60',
    places: [
      programme('qamqorlyq', 'екі жаңа жобаның', 'двух новых проектов', 'two new projects'),
      article('жаңа екі жобаны', 'два новых проекта', 'two new projects'),
    ],
  },
  {
    id: 'S61',
    note: 'A page counter at the head of the article, not content: it has no page.',
    places: [],
  },
  { id: 'S62', places: [promised('Іздеп табу', 'Искать и находить', 'Seek out and find')] },
  { id: 'S63', places: [promised('Қолдау', 'Поддерживать', 'Support')] },
  {
    id: 'S64',
    places: [
      promised(
        'Жастарды барынша қамту',
        'Максимально охватить молодёжь',
        'Reach as many young people as possible',
      ),
    ],
  },
  {
    id: 'S65',
    places: [
      promised(
        'Әр балаға өзін-өзі дамытуға тең мүмкіндік беру',
        'Дать каждому ребёнку равные возможности для саморазвития',
        'Give every child an equal chance of self-development',
      ),
    ],
  },
  {
    id: 'S66',
    places: [
      promised(
        'Міндеттердің іске асырылуын үйлестіру',
        'Координировать исполнение задач',
        'Coordinate the tasks',
      ),
    ],
  },
  {
    id: 'S67',
    places: [
      promised(
        'Бастаманы іске асыруды басқару',
        'Управлять реализацией инициативы',
        'Manage the initiative as its operator',
      ),
    ],
  },
  {
    id: 'S68',
    places: [
      promised(
        'Кейінгі білім беруде қолдау көрсету',
        'Поддерживать в дальнейшем образовании',
        'Support children in their further education',
      ),
    ],
  },
  {
    id: 'S69',
    places: [
      promised(
        'Жан-жақты дамыту жұмысын күшейту',
        'Усилить работу по разностороннему развитию',
        'Strengthen all-round development',
      ),
    ],
  },
  {
    id: 'S70',
    places: [
      promised(
        'Уақытылы және сапалы іске асыру',
        'Своевременная и качественная реализация',
        'Timely, good-quality implementation',
      ),
    ],
  },
  {
    id: 'S71',
    places: [
      promised(
        'ел ішінде және шетелде білім алуы үшін',
        'получать образование и в стране, и за рубежом',
        'study both at home and abroad',
      ),
    ],
  },
  {
    id: 'S72',
    places: [
      promised(
        'Қордың осы бағыттағы жұмысын жандандыру',
        'работу Фонда в этом направлении нужно активизировать',
        'the Foundation’s work in this direction should be stepped up',
      ),
    ],
  },
  {
    id: 'S73',
    places: [
      roadMap(
        'арнайы тапсырмалар берілді',
        'специальные поручения по двум инициативам',
        'Special instructions given on two initiatives',
      ),
    ],
  },
  {
    id: 'S74',
    places: [promised('Кешенді қолдау', 'Комплексная поддержка', 'Comprehensive support')],
  },
  { id: 'S75', places: [promised('Әрбір өңір', 'Каждый регион', 'Every region')] },
  {
    id: 'S76',
    places: [promised('Ел ішінде және шетелде', 'В стране и за рубежом', 'At home and abroad')],
  },
]
