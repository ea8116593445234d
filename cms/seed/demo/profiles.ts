import type { SeedDocument } from '../document.ts'

type Profile = SeedDocument<'profiles'>

/** Invented people: their surnames are rivers, stars, trees and birds. */
const leaders: Profile[] = [
  {
    key: 'aiaru', externalId: 'demo-001', kind: 'leader', user: 'member',
    familyName: 'Жақсылықова', givenName: 'Айару', patronymic: 'Самалқызы',
    otherSpellings: ['Zhaksylykova Aiaru', 'Жаксылыкова Айару'],
    birthDate: { yearsAgo: 29, daysMore: 70 }, region: 'abai', settlement: 'Семей', settlementType: 'city', country: 'KZ',
    fields: ['science', 'biology'], languages: ['kk', 'ru', 'en'], poolField: 'science', poolYear: { yearsAgo: 1 },
    mentor: true, mentorCapacity: 3, visibility: 'public', email: 'aiaru@people.elumiti.example',
    mentorTopics: {
      kk: 'Алғашқы ғылыми мақала, зертханаға тағылымдамаға түсу, ғылымдағы қыздар',
      ru: 'Первая научная статья, как попасть на стажировку в лабораторию, девушки в науке',
      en: 'A first research paper, getting into a laboratory, girls in science',
    },
    headline: {
      kk: 'Топырақтағы бактерияларды зерттейді, Семейде жастар зертханасын ашты',
      ru: 'Изучает почвенные бактерии, открыла в Семее молодёжную лабораторию',
      en: 'Studies the bacteria of the soil and opened a laboratory for young people in Semey',
    },
    bio: {
      kk: 'Ертіс жағасындағы ауылда өстім. Мектепте жалғыз микроскоп болды, сол маған жетті. Қазір полигон маңындағы топырақты тазартатын бактерияларды зерттеймін. Сенбі сайын зертхана есігі оқушыларға ашық: өз ауылының топырағын алып келсін, бірге қараймыз.',
      ru: 'Я выросла в селе на берегу Иртыша. В школе был один микроскоп, мне его хватило. Сейчас изучаю бактерии, которые очищают почву рядом с полигоном. Каждую субботу лаборатория открыта школьникам: пусть приносят землю из своего села, посмотрим вместе.',
      en: 'I grew up in a village on the Irtysh. The school had one microscope, and it was enough for me. I now study bacteria that clean the soil near the old test site. On Saturdays the laboratory is open to pupils: bring earth from your own village and we will look at it together.',
    },
  },
  {
    key: 'miras', externalId: 'demo-002', kind: 'leader',
    familyName: 'Теңізов', givenName: 'Мирас', patronymic: 'Толқынұлы',
    birthDate: { yearsAgo: 31, daysMore: 12 }, region: 'atyrau', settlement: 'Атырау', settlementType: 'city', country: 'KZ',
    fields: ['sport'], languages: ['kk', 'ru'], poolField: 'sport', poolYear: { yearsAgo: 0 },
    mentor: true, mentorCapacity: 5, visibility: 'public',
    mentorTopics: {
      kk: 'Жаттығу мен оқуды қатар алып жүру, жарақаттан кейін оралу',
      ru: 'Как совмещать тренировки с учёбой, возвращение после травмы',
      en: 'Training and studying at once, coming back after an injury',
    },
    headline: {
      kk: 'Ескекші, балықшы ауылдарындағы балаларға арналған ескек мектебінің жетекшісі',
      ru: 'Гребец, руководит школой гребли для детей из рыбацких сёл',
      en: 'A rower who runs a rowing school for children of the fishing villages',
    },
    bio: {
      kk: 'Жайықта әкемнің қайығымен бастадым. Жарақаттан соң екі жыл жарысқа шыққан жоқпын, сол екі жылда мектеп құрдым. Бүгін онда қырық бала ескек еседі, ешкім ақы төлемейді.',
      ru: 'Я начинал на Урале, на отцовской лодке. После травмы два года не выступал и за эти два года собрал школу. Сегодня в ней сорок ребят, никто ничего не платит.',
      en: 'I began on the Zhaiyq in my father’s boat. An injury kept me from racing for two years, and in those two years I built a school. Forty children row there today and nobody pays.',
    },
  },
  {
    key: 'dinara', externalId: 'demo-003', kind: 'leader',
    familyName: 'Қарлығашова', givenName: 'Динара', patronymic: 'Үнқызы',
    birthDate: { yearsAgo: 34, daysMore: 150 }, settlement: 'Берлин', settlementType: 'city', country: 'DE', region: 'turkistan',
    fields: ['culture', 'music'], languages: ['kk', 'de', 'en'], poolField: 'culture', poolYear: { yearsAgo: 1 },
    mentor: true, mentorCapacity: 2, visibility: 'public',
    mentorTopics: {
      kk: 'Шетелде өнер оқу, стипендияға құжат, дәстүрлі музыканы заманауи сахнаға шығару',
      ru: 'Учёба искусству за рубежом, документы на стипендию, традиционная музыка на современной сцене',
      en: 'Studying the arts abroad, scholarship papers, bringing traditional music to a modern stage',
    },
    headline: {
      kk: 'Қобызшы, Берлинде көшпелі халықтар музыкасының фестивалін өткізеді',
      ru: 'Кобызистка, проводит в Берлине фестиваль музыки кочевых народов',
      en: 'Plays the qobyz and runs a festival of nomad music in Berlin',
    },
    bio: {
      kk: 'Созақта атамның қобызын алғаш ұстағанда жеті жаста едім. Берлинге оқуға келіп, қалып қойдым, бірақ елден алыстаған жоқпын: жылына екі рет Түркістанда балаларға сабақ беремін.',
      ru: 'Мне было семь, когда в Созаке я впервые взяла дедушкин кобыз. Приехала учиться в Берлин и осталась, но от дома не отошла: дважды в год учу детей в Туркестане.',
      en: 'I was seven when I first held my grandfather’s qobyz in Sozak. I came to Berlin to study and stayed, but I have not gone far from home: twice a year I teach children in Turkistan.',
    },
  },
  {
    key: 'erasyl', externalId: 'demo-004', kind: 'leader',
    familyName: 'Тобылов', givenName: 'Ерасыл', patronymic: 'Жусанұлы',
    birthDate: { yearsAgo: 27, daysMore: 200 }, region: 'kostanay', settlement: 'Арқалық', settlementType: 'town', country: 'KZ',
    fields: ['economy', 'engineering'], languages: ['kk', 'ru', 'en'], poolField: 'economy', poolYear: { yearsAgo: 0 },
    mentor: true, mentorCapacity: 4, visibility: 'public',
    mentorTopics: {
      kk: 'Шағын қалада кәсіп ашу, алғашқы бюджет, тапсырыс беруші табу',
      ru: 'Своё дело в малом городе, первый бюджет, поиск заказчиков',
      en: 'A business in a small town, a first budget, finding customers',
    },
    headline: {
      kk: 'Арқалықта дән кептіретін шағын құрылғылар шығаратын цех ашты',
      ru: 'Открыл в Аркалыке цех небольших зерносушилок',
      en: 'Opened a workshop in Arkalyk that makes small grain dryers',
    },
    bio: {
      kk: 'Көрші шаруаның бидайы жаңбырда қалғанын көріп, бірінші құрылғыны ескі тоңазытқыштан жасадым. Қазір цехта тоғыз адам жұмыс істейді, бәрі – Арқалықтың жастары.',
      ru: 'Увидел, как у соседа под дождём пропала пшеница, и собрал первую сушилку из старого холодильника. Теперь в цехе девять человек, все – молодые аркалыкцы.',
      en: 'I saw a neighbour’s wheat spoil in the rain and made the first dryer from an old refrigerator. Nine people work in the shop now, all of them young and from Arkalyk.',
    },
  },
  {
    key: 'aqerke', externalId: 'demo-005', kind: 'leader',
    familyName: 'Есілова', givenName: 'Ақерке', patronymic: 'Арнақызы',
    birthDate: { yearsAgo: 32, daysMore: 30 }, region: 'astana', settlement: 'Астана', settlementType: 'city', country: 'KZ',
    fields: ['public_administration'], languages: ['kk', 'ru', 'en'], poolField: 'public_administration', poolYear: { yearsAgo: 1 },
    mentor: true, mentorCapacity: 3, visibility: 'public',
    mentorTopics: {
      kk: 'Мемлекеттік қызметке түсу, ауыл тұрғындарымен жұмыс, анық тілмен жазу',
      ru: 'Поступление на госслужбу, работа с сельскими жителями, ясный язык в документах',
      en: 'Entering public service, working with villagers, writing plainly',
    },
    headline: {
      kk: 'Ауылдық округтердегі мемлекеттік қызметтерді оңайлататын топтың жетекшісі',
      ru: 'Руководит группой, которая упрощает госуслуги в сельских округах',
      en: 'Leads a team that makes public services simpler in rural districts',
    },
    bio: {
      kk: 'Жиырма жасымда ауыл әкімдігінде тағылымдамадан өттім. Бір анықтама үшін адамдар сексен шақырым жүретінін сонда көрдім. Содан бері сол жолды қысқартумен айналысамын.',
      ru: 'В двадцать лет я стажировалась в сельском акимате и увидела, как люди едут восемьдесят километров за одной справкой. С тех пор сокращаю эту дорогу.',
      en: 'At twenty I was an intern in a village akimat and saw people travel eighty kilometres for one certificate. I have been shortening that road ever since.',
    },
  },
  {
    key: 'sanzhar', externalId: 'demo-006', kind: 'leader',
    familyName: 'Сұңқаров', givenName: 'Санжар', patronymic: 'Қыранұлы',
    birthDate: { yearsAgo: 26, daysMore: 95 }, region: 'turkistan', settlement: 'Кентау', settlementType: 'town', country: 'KZ',
    fields: ['volunteering', 'other'], languages: ['kk', 'ru'], poolField: 'other', poolYear: { yearsAgo: 0 },
    mentor: false, visibility: 'public',
    headline: {
      kk: 'Су тасқынында алты ауылға көмек ұйымдастырған еріктілер жасағының үйлестірушісі',
      ru: 'Координатор волонтёрского отряда, помогавшего шести сёлам в паводок',
      en: 'Coordinates the volunteers who helped six villages through a flood',
    },
    bio: {
      kk: 'Кентаудың жігіттерімен бір жүк көліктен бастадық. Бүгін жасақта жүз жиырма ерікті бар, жартысы – мектеп бітірушілер.',
      ru: 'Мы с ребятами из Кентау начинали с одного грузовика. Сегодня в отряде сто двадцать волонтёров, половина – недавние выпускники школ.',
      en: 'Some of us from Kentau began with one lorry. There are a hundred and twenty of us now, half of them just out of school.',
    },
  },
  {
    key: 'tomiris', externalId: 'demo-007', kind: 'leader',
    familyName: 'Балқашева', givenName: 'Томирис', patronymic: 'Айдынқызы',
    birthDate: { yearsAgo: 30, daysMore: 310 }, region: 'karaganda', settlement: 'Балқаш', settlementType: 'town', country: 'KZ',
    fields: ['science', 'chemistry'], languages: ['kk', 'ru', 'en'], poolField: 'science', poolYear: { yearsAgo: 0 },
    mentor: true, mentorCapacity: 2, visibility: 'public',
    mentorTopics: {
      kk: 'Химия мамандығын таңдау, магистратура, зауыттағы алғашқы жыл',
      ru: 'Выбор химии как профессии, магистратура, первый год на заводе',
      en: 'Choosing chemistry, a master’s degree, the first year at a plant',
    },
    headline: {
      kk: 'Мыс зауытының қалдығынан бояу алатын әдіс тапқан химик',
      ru: 'Химик, нашла способ получать краску из отходов медного завода',
      en: 'A chemist who makes paint from what a copper plant throws away',
    },
  },
  {
    key: 'alikhan', externalId: 'demo-008', kind: 'leader',
    familyName: 'Мұзтауов', givenName: 'Әлихан', patronymic: 'Шыңұлы',
    birthDate: { yearsAgo: 28, daysMore: 44 }, region: 'almaty_city', settlement: 'Алматы', settlementType: 'city', country: 'KZ',
    fields: ['informatics', 'economy'], languages: ['kk', 'ru', 'en'], poolField: 'economy', poolYear: { yearsAgo: 1 },
    mentor: true, mentorCapacity: 6, visibility: 'public',
    mentorTopics: {
      kk: 'Бағдарламалауды нөлден бастау, алғашқы жұмысқа орналасу, командада жұмыс істеу',
      ru: 'Программирование с нуля, первая работа, работа в команде',
      en: 'Programming from nothing, a first job, working in a team',
    },
    headline: {
      kk: 'Қазақша сөйлейтін дауыстық көмекші жасап жүрген бағдарламашы',
      ru: 'Программист, делает голосового помощника, который говорит по-казахски',
      en: 'A programmer building a voice assistant that speaks Kazakh',
    },
  },
  {
    key: 'zere', externalId: 'demo-009', kind: 'leader',
    familyName: 'Шолпанова', givenName: 'Зере', patronymic: 'Күнсұлуқызы',
    birthDate: { yearsAgo: 25, daysMore: 5 }, region: 'mangystau', settlement: 'Жаңаөзен', settlementType: 'town', country: 'KZ',
    fields: ['culture', 'art'], languages: ['kk', 'en'], poolField: 'culture', poolYear: { yearsAgo: 0 },
    mentor: false, visibility: 'public',
    headline: {
      kk: 'Маңғыстаудың тас ою-өрнегін сандық мұраға айналдырып жүрген суретші',
      ru: 'Художница, переносит каменные узоры Мангистау в цифровой архив',
      en: 'An artist who records the stone ornaments of Mangystau in a digital archive',
    },
  },
  {
    key: 'daniyar', externalId: 'demo-010', kind: 'leader',
    familyName: 'Хантәңіров', givenName: 'Данияр', patronymic: 'Биікұлы',
    birthDate: { yearsAgo: 33, daysMore: 120 }, settlement: 'Сеул', settlementType: 'city', country: 'KR', region: 'zhetisu',
    fields: ['physics', 'engineering'], languages: ['kk', 'ru', 'en', 'other'], poolField: 'science', poolYear: { yearsAgo: 1 },
    mentor: true, mentorCapacity: 2, visibility: 'public',
    mentorTopics: {
      kk: 'Кореяда оқу, инженерлік магистратура, ғылыми жетекші табу',
      ru: 'Учёба в Корее, инженерная магистратура, поиск научного руководителя',
      en: 'Studying in Korea, a master’s in engineering, finding a supervisor',
    },
    headline: {
      kk: 'Сеулде күн батареяларын зерттейтін физик, Текелі түлегі',
      ru: 'Физик, исследует солнечные батареи в Сеуле, выпускник школы в Текели',
      en: 'A physicist working on solar cells in Seoul, from a school in Tekeli',
    },
  },
  {
    key: 'nurai', externalId: 'demo-011', kind: 'leader',
    familyName: 'Ертісова', givenName: 'Нұрай', patronymic: 'Сағымқызы',
    birthDate: { yearsAgo: 29, daysMore: 260 }, region: 'pavlodar', settlement: 'Ақсу', settlementType: 'town', country: 'KZ',
    fields: ['sport', 'volunteering'], languages: ['kk', 'ru'], poolField: 'sport', poolYear: { yearsAgo: 1 },
    mentor: false, visibility: 'public',
    headline: {
      kk: 'Көзі көрмейтін балаларға дзюдо үйрететін жаттықтырушы',
      ru: 'Тренер, учит дзюдо незрячих детей',
      en: 'A coach who teaches judo to children who cannot see',
    },
  },
  {
    key: 'bekarys', externalId: 'demo-012', kind: 'leader',
    familyName: 'Ұлытауов', givenName: 'Бекарыс', patronymic: 'Тасұлы',
    birthDate: { yearsAgo: 35, daysMore: 15 }, region: 'ulytau', settlement: 'Жезқазған', settlementType: 'city', country: 'KZ',
    fields: ['public_administration', 'economy'], languages: ['kk', 'ru'], poolField: 'public_administration', poolYear: { yearsAgo: 0 },
    mentor: false, visibility: 'members',
    headline: {
      kk: 'Жаңа облыстың жастар саясаты бөлімінде қызмет етеді',
      ru: 'Работает в отделе молодёжной политики новой области',
      en: 'Works on youth policy in the new region',
    },
  },
]

const teachers: Profile[] = [
  {
    key: 'baiterek', externalId: 'demo-101', kind: 'teacher', user: 'teacher',
    familyName: 'Есептегенов', givenName: 'Бәйтерек', patronymic: 'Санатұлы',
    birthDate: { yearsAgo: 46, daysMore: 20 }, region: 'zhambyl', settlement: 'Қордай', settlementType: 'village', country: 'KZ',
    school: '№ 7 орта мектеп', fields: ['mathematics'], languages: ['kk', 'ru'],
    mentor: true, mentorCapacity: 8, visibility: 'public',
    mentorTopics: {
      kk: 'Математика олимпиадасына дайындық, ауылда үйірме ашу',
      ru: 'Подготовка к олимпиаде по математике, кружок в сельской школе',
      en: 'Preparing for the mathematics Olympiad, a club in a village school',
    },
    headline: {
      kk: 'Қордайдың математика мұғалімі: он төрт республикалық жүлдегер дайындаған',
      ru: 'Учитель математики из Кордая: подготовил четырнадцать призёров республики',
      en: 'Teaches mathematics in Korday; fourteen of his pupils have won national prizes',
    },
    bio: {
      kk: 'Жиырма үш жыл бір мектепте. Үйірмемізге дарынды баланы емес, сұрақ қойғыш баланы аламын. Есепті шығару маңызды, бірақ неге солай екенін түсіндіре алу одан да маңызды.',
      ru: 'Двадцать три года в одной школе. В кружок беру не одарённых, а тех, кто задаёт вопросы. Решить задачу важно, но ещё важнее объяснить, почему так.',
      en: 'Twenty-three years in one school. I take into the club not the gifted child but the one who asks questions. Solving a problem matters; being able to say why matters more.',
    },
  },
  {
    key: 'saule', externalId: 'demo-102', kind: 'teacher',
    familyName: 'Найзағаева', givenName: 'Сәуле', patronymic: 'Жарыққызы',
    birthDate: { yearsAgo: 41, daysMore: 300 }, region: 'zhambyl', settlement: 'Шу', settlementType: 'town', country: 'KZ',
    school: '№ 3 гимназия', fields: ['physics'], languages: ['kk', 'ru', 'en'], mentor: true, mentorCapacity: 4, visibility: 'public',
    mentorTopics: {
      kk: 'Қолда бар заттан физика тәжірибесін құрастыру',
      ru: 'Физические опыты из того, что есть под рукой',
      en: 'Physics experiments from whatever is at hand',
    },
    headline: {
      kk: 'Физика мұғалімі, тәжірибе құралдарын оқушыларымен бірге жасайды',
      ru: 'Учитель физики, собирает приборы вместе с учениками',
      en: 'A physics teacher who builds her instruments with her pupils',
    },
  },
  {
    key: 'marat', externalId: 'demo-103', kind: 'teacher',
    familyName: 'Құмтасов', givenName: 'Марат', patronymic: 'Аралұлы',
    birthDate: { yearsAgo: 52, daysMore: 60 }, region: 'kyzylorda', settlement: 'Арал', settlementType: 'town', country: 'KZ',
    school: '№ 14 мектеп-лицей', fields: ['chemistry', 'biology'], languages: ['kk', 'ru'], mentor: true, mentorCapacity: 3, visibility: 'public',
    mentorTopics: {
      kk: 'Жергілікті мәселеден ғылыми жоба шығару',
      ru: 'Как вырастить научный проект из местной беды',
      en: 'Making a research project out of a local trouble',
    },
    headline: {
      kk: 'Арал тұзын зерттейтін оқушылар тобының жетекшісі',
      ru: 'Руководит школьной группой, изучающей соль Арала',
      en: 'Leads the pupils who study the salt of the Aral Sea',
    },
  },
  {
    key: 'gulnar', externalId: 'demo-104', kind: 'teacher',
    familyName: 'Қызғалдақова', givenName: 'Гүлнар', patronymic: 'Көктемқызы',
    birthDate: { yearsAgo: 38, daysMore: 180 }, region: 'turkistan', settlement: 'Созақ', settlementType: 'village', country: 'KZ',
    school: '№ 2 жалпы білім беретін мектеп', fields: ['informatics'], languages: ['kk', 'en'], mentor: true, mentorCapacity: 5, visibility: 'public',
    mentorTopics: {
      kk: 'Интернеті баяу мектепте бағдарламалауды үйрету',
      ru: 'Программирование в школе с медленным интернетом',
      en: 'Teaching programming where the internet is slow',
    },
    headline: {
      kk: 'Созақта информатика үйірмесін он бес ескі компьютермен бастаған ұстаз',
      ru: 'Начала кружок информатики в Созаке с пятнадцати старых компьютеров',
      en: 'Started an informatics club in Sozak with fifteen old computers',
    },
    bio: {
      kk: 'Бізде интернет жылдам емес, сондықтан тапсырманы флешкамен таратамыз. Балалар алдымен қағазға жазады, сосын ғана пернетақтаға отырады. Осы әдет олимпиадада көмектеседі.',
      ru: 'Интернет у нас медленный, задания раздаём на флешках. Дети сначала пишут на бумаге и только потом садятся за клавиатуру. На олимпиаде эта привычка помогает.',
      en: 'Our internet is slow, so we hand out tasks on memory sticks. The children write on paper first and only then sit down at a keyboard. At the Olympiad the habit helps.',
    },
  },
  {
    key: 'viktor', externalId: 'demo-105', kind: 'teacher',
    familyName: 'Снегирёв', givenName: 'Виктор', patronymic: 'Инеевич',
    birthDate: { yearsAgo: 57, daysMore: 220 }, region: 'north_kazakhstan', settlement: 'Тайынша', settlementType: 'town', country: 'KZ',
    school: '№ 1 көпсалалы гимназия', fields: ['physics', 'mathematics'], languages: ['ru', 'kk'], mentor: false, visibility: 'public',
    headline: {
      kk: 'Шағын мектептерді аралап жүретін «дөңгелек үстіндегі физика кабинетін» құрған',
      ru: 'Создал «кабинет физики на колёсах», который объезжает малые школы',
      en: 'Built a physics room on wheels that goes round the small schools',
    },
  },
  {
    key: 'aigul', externalId: 'demo-106', kind: 'teacher',
    familyName: 'Домбыралиева', givenName: 'Айгүл', patronymic: 'Күйқызы',
    birthDate: { yearsAgo: 44, daysMore: 33 }, region: 'west_kazakhstan', settlement: 'Жәнібек', settlementType: 'village', country: 'KZ',
    school: 'Балалар саз мектебі', fields: ['music', 'culture'], languages: ['kk'], mentor: false, visibility: 'public',
    headline: {
      kk: 'Домбыра сыныбының ұстазы, елу күйдің нотасын хатқа түсірген',
      ru: 'Преподаёт домбру, записала ноты пятидесяти кюев',
      en: 'Teaches the dombyra and has written down fifty kuis',
    },
  },
  {
    key: 'ruslan', externalId: 'demo-107', kind: 'teacher',
    familyName: 'Қасқыров', givenName: 'Руслан', patronymic: 'Даланұлы',
    birthDate: { yearsAgo: 36, daysMore: 270 }, region: 'aktobe', settlement: 'Қандыағаш', settlementType: 'town', country: 'KZ',
    school: '№ 5 орта мектеп', fields: ['engineering', 'informatics'], languages: ['kk', 'ru', 'en'], mentor: true, mentorCapacity: 6, visibility: 'public',
    mentorTopics: {
      kk: 'Робототехника үйірмесі, жарысқа команда дайындау',
      ru: 'Кружок робототехники, подготовка команды к соревнованию',
      en: 'A robotics club, getting a team ready for a contest',
    },
    headline: {
      kk: 'Теміржолшылар кентіндегі робототехника үйірмесінің жетекшісі',
      ru: 'Ведёт кружок робототехники в посёлке железнодорожников',
      en: 'Runs a robotics club in a railway town',
    },
  },
  {
    key: 'zhanna', externalId: 'demo-108', kind: 'teacher',
    familyName: 'Қайыңова', givenName: 'Жанна', patronymic: 'Орманқызы',
    birthDate: { yearsAgo: 49, daysMore: 140 }, region: 'karaganda', settlement: 'Қарқаралы', settlementType: 'town', country: 'KZ',
    school: '№ 44 мектеп', fields: ['biology'], languages: ['kk', 'ru'], mentor: false, visibility: 'members',
    headline: {
      kk: 'Қарқаралы орманындағы жас биологтар мектебін жүргізеді',
      ru: 'Ведёт школу юных биологов в Каркаралинском лесу',
      en: 'Runs the school for young biologists in the forest of Karkaraly',
    },
  },
]

const adults: Profile[] = [
  {
    key: 'aisha', externalId: 'demo-201', kind: 'talent',
    familyName: 'Толқынова', givenName: 'Айша', patronymic: 'Ерланқызы',
    birthDate: { yearsAgo: 19, daysMore: 100 }, region: 'almaty_city', settlement: 'Алматы', settlementType: 'city', country: 'KZ',
    fields: ['mathematics', 'informatics'], languages: ['kk', 'ru', 'en'], visibility: 'public',
    headline: {
      kk: 'Математик студент, «Мың бала» түлегі, Қордайдан',
      ru: 'Студентка-математик, выпускница «Мың бала», из Кордая',
      en: 'A student of mathematics from Korday, once a Myn Bala pupil',
    },
    bio: {
      kk: 'Бәйтерек ағайдың үйірмесінде бесінші сыныптан отырдым. Қазір жексенбі сайын сол үйірменің балаларына онлайн сабақ беремін: маған берілгенді қайтарып жатырмын.',
      ru: 'В кружке у Байтерека-агая я с пятого класса. Теперь по воскресеньям веду онлайн-занятия для тех же ребят: возвращаю то, что дали мне.',
      en: 'I sat in Baiterek agai’s club from the fifth grade on. On Sundays I now teach its children online: I am giving back what I was given.',
    },
  },
  {
    key: 'temirlan', externalId: 'demo-202', kind: 'talent',
    familyName: 'Бүркітов', givenName: 'Темірлан', patronymic: 'Аспанұлы',
    birthDate: { yearsAgo: 20, daysMore: 250 }, settlement: 'Анкара', settlementType: 'city', country: 'TR', region: 'aktobe',
    fields: ['engineering', 'physics'], languages: ['kk', 'ru', 'tr', 'en'], visibility: 'public',
    headline: {
      kk: 'Анкарада ұшақ құрылысын оқиды, дрон құрастырады',
      ru: 'Учится авиастроению в Анкаре, собирает дроны',
      en: 'Studies aircraft building in Ankara and makes drones',
    },
    bio: {
      kk: 'Қандыағаштағы робототехника үйірмесінде алғашқы дроным екі-ақ минут ұшты. Қазіргісі қырық минут ұшады және қар астында қалған малды табады.',
      ru: 'Мой первый дрон в кружке Кандыагаша летал две минуты. Нынешний летает сорок и находит скот под снегом.',
      en: 'My first drone, at the club in Kandyagash, flew for two minutes. This one flies for forty and finds cattle under the snow.',
    },
  },
  {
    key: 'inkar', externalId: 'demo-203', kind: 'talent',
    familyName: 'Гүлдерова', givenName: 'Іңкәр', patronymic: 'Назқызы',
    birthDate: { yearsAgo: 18, daysMore: 210 }, region: 'shymkent', settlement: 'Шымкент', settlementType: 'city', country: 'KZ',
    fields: ['art', 'culture'], languages: ['kk', 'ru'], visibility: 'public',
    headline: {
      kk: 'Құмды анимациямен ертегі айтатын суретші',
      ru: 'Художница, рассказывает сказки песочной анимацией',
      en: 'An artist who tells fairy tales in moving sand',
    },
  },
  {
    key: 'magzhan', externalId: 'demo-204', kind: 'talent',
    familyName: 'Самалов', givenName: 'Мағжан', patronymic: 'Желұлы',
    birthDate: { yearsAgo: 21, daysMore: 12 }, region: 'akmola', settlement: 'Щучинск', settlementType: 'town', country: 'KZ',
    fields: ['sport'], languages: ['kk', 'ru'], visibility: 'public',
    headline: {
      kk: 'Шаңғышы, ел чемпионатының күміс жүлдегері',
      ru: 'Лыжник, серебряный призёр чемпионата страны',
      en: 'A skier, silver at the national championship',
    },
  },
  {
    key: 'kamila', externalId: 'demo-205', kind: 'talent',
    familyName: 'Жұлдызова', givenName: 'Камила', patronymic: 'Таңқызы',
    birthDate: { yearsAgo: 22, daysMore: 77 }, settlement: 'Прага', settlementType: 'city', country: 'CZ', region: 'east_kazakhstan',
    fields: ['physics', 'science'], languages: ['kk', 'ru', 'en'], visibility: 'public',
    headline: {
      kk: 'Прагада астрономия магистратурасында, Өскеменде мектеп обсерваториясын жинады',
      ru: 'Магистрант-астроном в Праге, собрала школьную обсерваторию в Усть-Каменогорске',
      en: 'A master’s student of astronomy in Prague who built a school observatory in Oskemen',
    },
  },
  {
    key: 'oljas', externalId: 'demo-206', kind: 'talent',
    familyName: 'Тұлпаров', givenName: 'Олжас', patronymic: 'Шабысұлы',
    birthDate: { yearsAgo: 19, daysMore: 330 }, region: 'zhetisu', settlement: 'Талдықорған', settlementType: 'city', country: 'KZ',
    fields: ['chemistry'], languages: ['kk', 'ru', 'en'], visibility: 'public',
    headline: {
      kk: 'Химия олимпиадасының халықаралық қола жүлдегері, бірінші курс студенті',
      ru: 'Бронзовый призёр международной олимпиады по химии, первокурсник',
      en: 'International bronze in chemistry, now in his first year at university',
    },
  },
  {
    key: 'symbat', externalId: 'demo-207', kind: 'talent',
    familyName: 'Аққуова', givenName: 'Сымбат', patronymic: 'Көлқызы',
    birthDate: { yearsAgo: 23, daysMore: 48 }, region: 'akmola', settlement: 'Қорғалжын', settlementType: 'village', country: 'KZ',
    fields: ['biology', 'volunteering'], languages: ['kk', 'ru'], visibility: 'public', mentor: true, mentorCapacity: 2,
    mentorTopics: {
      kk: 'Құс санағы, ерікті болу, табиғат туралы жоба',
      ru: 'Учёт птиц, волонтёрство, проекты о природе',
      en: 'Counting birds, volunteering, projects about nature',
    },
    headline: {
      kk: 'Қорғалжында қоқиқаз санайтын еріктілерді бастаған',
      ru: 'Собрала в Коргалжыне волонтёров, которые считают фламинго',
      en: 'Gathered the volunteers who count flamingos in Korgalzhyn',
    },
  },
  {
    key: 'arlan', externalId: 'demo-208', kind: 'talent',
    familyName: 'Қарағаев', givenName: 'Арлан', patronymic: 'Жапырақұлы',
    birthDate: { yearsAgo: 24, daysMore: 5 }, settlement: 'Чэнду', settlementType: 'city', country: 'CN', region: 'abai',
    fields: ['languages', 'culture'], languages: ['kk', 'zh', 'en'], visibility: 'members',
    headline: {
      kk: 'Қытай тілінен қазақшаға ертегілер аударады',
      ru: 'Переводит сказки с китайского на казахский',
      en: 'Translates fairy tales from Chinese into Kazakh',
    },
  },
]

const minor = (years: number, daysMore: number) => ({ yearsAgo: years, daysMore })

/** Minors: four are listed with their guardian's consent and show a reduced card, the others are not listed. */
const children: Profile[] = [
  {
    key: 'aliya', externalId: 'demo-301', kind: 'talent',
    familyName: 'Тобылғина', givenName: 'Әлия', patronymic: 'Бесікқызы',
    birthDate: minor(14, 120), region: 'zhambyl', settlement: 'Қордай', settlementType: 'village', country: 'KZ',
    school: '№ 7 орта мектеп', grade: 8, fields: ['mathematics'], languages: ['kk', 'ru'],
    visibility: 'public', listingConsentOn: { yearsAgo: 0, daysMore: 40 },
    headline: {
      kk: 'Облыстық математика олимпиадасының жеңімпазы',
      ru: 'Победительница областной олимпиады по математике',
      en: 'Winner of the regional mathematics Olympiad',
    },
  },
  {
    key: 'aisultan', externalId: 'demo-302', kind: 'talent',
    familyName: 'Бұлақов', givenName: 'Айсұлтан', patronymic: 'Өзенұлы',
    birthDate: minor(16, 15), region: 'turkistan', settlement: 'Созақ', settlementType: 'village', country: 'KZ',
    school: '№ 2 жалпы білім беретін мектеп', grade: 10, fields: ['informatics'], languages: ['kk', 'en'],
    visibility: 'public', listingConsentOn: { yearsAgo: 0, daysMore: 90 },
    headline: {
      kk: 'Информатика олимпиадасының республикалық жүлдегері',
      ru: 'Призёр республиканской олимпиады по информатике',
      en: 'Prize-winner of the national informatics Olympiad',
    },
  },
  {
    key: 'medina', externalId: 'demo-303', kind: 'talent',
    familyName: 'Аралбаева', givenName: 'Мәдина', patronymic: 'Теңізқызы',
    birthDate: minor(15, 200), region: 'kyzylorda', settlement: 'Арал', settlementType: 'town', country: 'KZ',
    school: '№ 14 мектеп-лицей', grade: 9, fields: ['chemistry', 'science'], languages: ['kk', 'ru'],
    visibility: 'public', listingConsentOn: { yearsAgo: 0, daysMore: 12 },
    headline: { kk: 'Тұзды топырақ туралы жобаның авторы', ru: 'Автор проекта о солёной почве', en: 'Author of a project on salt soil' },
  },
  {
    key: 'eldos', externalId: 'demo-304', kind: 'talent',
    familyName: 'Шаңғыбаев', givenName: 'Елдос', patronymic: 'Қарұлы',
    birthDate: minor(17, 30), region: 'akmola', settlement: 'Щучинск', settlementType: 'town', country: 'KZ',
    school: 'Спорт мектеп-интернаты', grade: 11, fields: ['sport'], languages: ['kk', 'ru'],
    visibility: 'public', listingConsentOn: { yearsAgo: 0, daysMore: 150 },
    headline: { kk: 'Жасөспірімдер арасындағы шаңғы жарысының жеңімпазы', ru: 'Победитель юношеских лыжных гонок', en: 'Winner of a junior ski race' },
  },
  {
    key: 'ayala', externalId: 'demo-305', kind: 'talent',
    familyName: 'Жаңбырова', givenName: 'Аяла', patronymic: 'Бұлтқызы',
    birthDate: minor(12, 60), region: 'aktobe', settlement: 'Қандыағаш', settlementType: 'town', country: 'KZ',
    school: '№ 5 орта мектеп', grade: 6, fields: ['engineering'], languages: ['kk'], visibility: 'unlisted',
    headline: { kk: 'Робот құрастырады', ru: 'Собирает роботов', en: 'Builds robots' },
  },
  {
    key: 'baurzhan', externalId: 'demo-306', kind: 'talent',
    familyName: 'Емендиев', givenName: 'Бауыржан', patronymic: 'Тамырұлы',
    birthDate: minor(13, 300), region: 'karaganda', settlement: 'Қарқаралы', settlementType: 'town', country: 'KZ',
    school: '№ 44 мектеп', grade: 7, fields: ['biology'], languages: ['kk', 'ru'], visibility: 'members',
    headline: { kk: 'Орман құмырсқаларын бақылайды', ru: 'Наблюдает за лесными муравьями', en: 'Watches the ants of the forest' },
  },
  {
    key: 'raushan', externalId: 'demo-307', kind: 'talent',
    familyName: 'Күйшина', givenName: 'Раушан', patronymic: 'Үнқызы',
    birthDate: minor(11, 45), region: 'west_kazakhstan', settlement: 'Жәнібек', settlementType: 'village', country: 'KZ',
    school: 'Балалар саз мектебі', grade: 5, fields: ['music'], languages: ['kk'], visibility: 'unlisted',
    headline: { kk: 'Жас домбырашы', ru: 'Юная домбристка', en: 'A young dombyra player' },
  },
  {
    key: 'dias', externalId: 'demo-308', kind: 'talent',
    familyName: 'Ертегиев', givenName: 'Диас', patronymic: 'Айтқанұлы',
    birthDate: minor(16, 280), region: 'pavlodar', settlement: 'Баянауыл', settlementType: 'village', country: 'KZ',
    school: '№ 2 мектеп', grade: 10, fields: ['physics'], languages: ['kk', 'ru'], visibility: 'members',
    headline: { kk: 'Физика олимпиадасының қатысушысы', ru: 'Участник олимпиады по физике', en: 'Takes part in the physics Olympiad' },
  },
  {
    key: 'sabina', externalId: 'demo-309', kind: 'talent',
    familyName: 'Көгершінова', givenName: 'Сабина', patronymic: 'Ұяқызы',
    birthDate: minor(15, 10), region: 'north_kazakhstan', settlement: 'Тайынша', settlementType: 'town', country: 'KZ',
    school: '№ 1 көпсалалы гимназия', grade: 9, fields: ['physics', 'mathematics'], languages: ['ru', 'kk'], visibility: 'unlisted',
    headline: { kk: 'Физика үйірмесінің қатысушысы', ru: 'Участница физического кружка', en: 'Belongs to the physics club' },
  },
  {
    key: 'alem', externalId: 'demo-310', kind: 'talent',
    familyName: 'Ғаламов', givenName: 'Әлем', patronymic: 'Аспанұлы',
    birthDate: minor(17, 180), region: 'mangystau', settlement: 'Бейнеу', settlementType: 'village', country: 'KZ',
    school: '№ 1 мектеп', grade: 11, fields: ['informatics', 'mathematics'], languages: ['kk', 'en'], visibility: 'members',
    headline: { kk: 'Шахматшы әрі бағдарламашы', ru: 'Шахматист и программист', en: 'A chess player and a programmer' },
  },
]

export const profiles: Profile[] = [...leaders, ...teachers, ...adults, ...children]
