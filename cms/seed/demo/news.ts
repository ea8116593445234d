import type { SeedDocument } from '../document.ts'

type News = SeedDocument<'news'>
const at = (days: number, time: string) => ({ days, time })

/** Invented news of the demo world, beside the article itself. */
export const news: News[] = [
  {
    key: 'zhana-zerthana',
    slug: 'semeide-oqushylarga-zerthana-ashyldy',
    publishedAt: at(-1, '11:20'),
    region: 'abai',
    programme: 'el-umiti',
    image: 'qurak-dala',
    title: {
      kk: 'Семейде оқушыларға сенбілік зертхана ашылды',
      ru: 'В Семее открылась субботняя лаборатория для школьников',
      en: 'A Saturday laboratory opens to pupils in Semey',
    },
    summary: {
      kk: 'Алғашқы күні он сегіз оқушы өз ауылының топырағын алып келді.',
      ru: 'В первый день восемнадцать школьников принесли землю из своих сёл.',
      en: 'On the first day eighteen pupils brought earth from their villages.',
    },
    body: {
      kk: 'Зертхананы биолог Айару Жақсылықова ашты. Есік әр сенбіде таңғы оннан кешкі төртке дейін ашық.\n\n«Микроскоп бесеу, бала он сегіз. Кезек күтіп тұрғанда бірінің топырағын бірі иіскеп, айырып үйренді», – дейді ол.\n\nКелгісі келетін мектеп [Абай облысындағы тағылымдамаға](/kk/calls/biotekhnologiya-zerthanasyndagy-zhazgy-tagylymdama/) да өтінім бере алады.',
      ru: 'Лабораторию открыла биолог Айару Жаксылыкова. Двери открыты каждую субботу с десяти до четырёх.\n\n«Микроскопов пять, ребят восемнадцать. Пока ждали очереди, научились различать землю по запаху», – говорит она.\n\nЖелающие могут подать заявку и на [летнюю стажировку](/ru/calls/biotekhnologiya-zerthanasyndagy-zhazgy-tagylymdama/).',
      en: 'The biologist Aiaru Zhaksylykova opened it. The door is open every Saturday from ten to four.\n\n“There are five microscopes and eighteen children. Waiting their turn, they learned to tell earth apart by its smell,” she says.\n\nThose who want more can apply for the [summer internship](/en/calls/biotekhnologiya-zerthanasyndagy-zhazgy-tagylymdama/).',
    },
  },
  {
    key: 'qordai',
    slug: 'qordai-uiirmesi-zhiyrma-zhasta',
    publishedAt: at(-3, '09:00'),
    region: 'zhambyl',
    programme: 'olimpiada-zhenimpazdary',
    image: 'qurak-tan',
    title: {
      kk: 'Қордай математика үйірмесі жиырма жаста',
      ru: 'Кордайскому математическому кружку двадцать лет',
      en: 'The Korday mathematics club is twenty',
    },
    summary: {
      kk: 'Бір мұғалім, бір бөлме, он төрт республикалық жүлде.',
      ru: 'Один учитель, одна комната и четырнадцать призов республики.',
      en: 'One teacher, one room, fourteen national prizes.',
    },
    body: {
      kk: 'Бәйтерек Есептегенов үйірмені алты оқушымен бастаған. Бүгін оған отыз екі бала келеді, түлектері жексенбі сайын онлайн көмектеседі.\n\nМерейтойға үйірменің үш жүз есебі кітап болып шықты: ол [кітапханада](/kk/library/).',
      ru: 'Байтерек Есептегенов начинал с шестью учениками. Сегодня приходят тридцать два, а выпускники помогают онлайн по воскресеньям.\n\nК юбилею триста задач кружка вышли книгой: она в [библиотеке](/ru/library/).',
      en: 'Baiterek Eseptegenov began with six pupils. Thirty-two come today, and those who left help online on Sundays.\n\nFor the anniversary three hundred of the club’s problems have become a book: it is in the [library](/en/library/).',
    },
  },
  {
    key: 'pul',
    slug: 'koshbasshylar-pulyna-zhana-qatysushylar',
    publishedAt: at(-6, '15:40'),
    programme: 'koshbasshylar-puly',
    image: 'qurak-tun',
    title: {
      kk: 'Көшбасшылар пулына жаңа қатысушылар қосылды',
      ru: 'В пуле лидеров пополнение',
      en: 'New members in the leaders pool',
    },
    summary: {
      kk: 'Алты жаңа көшбасшы: ғылымнан спортқа дейін.',
      ru: 'Шесть новых лидеров: от науки до спорта.',
      en: 'Six new leaders, from science to sport.',
    },
    body: {
      kk: 'Мақсат – бірінші кезеңде 500-ден кем емес көшбасшы. Іріктеу ашық: ұсынысты серіктес те, орталық та, адамның өзі де бере алады. [Пулдағылар](/kk/leaders/).',
      ru: 'Цель первого этапа – не менее 500 лидеров. Отбор открыт: предложить может партнёр, центр или сам человек. [Участники пула](/ru/leaders/).',
      en: 'The aim of the first stage is at least 500 leaders. Selection is open: a partner, a centre or the person may propose. [The pool](/en/leaders/).',
    },
  },
  {
    key: 'aral',
    slug: 'aral-tuzyn-zertteu',
    publishedAt: at(-9, '10:15'),
    region: 'kyzylorda',
    programme: 'talanttardy-anyqtau-ortalyqtary',
    title: {
      kk: 'Арал оқушылары тұзды топыраққа шөп өсірді',
      ru: 'Аральские школьники вырастили траву на солёной почве',
      en: 'Pupils in Aral grow grass on salt soil',
    },
    summary: {
      kk: 'Мектеп жобасы республикалық байқауда бірінші орын алды.',
      ru: 'Школьный проект стал первым на республиканском конкурсе.',
      en: 'A school project comes first in the national contest.',
    },
    body: {
      kk: 'Ұстаз Марат Құмтасов пен оның оқушылары екі жыл бойы жергілікті сораң тұқымын сынады. Он үш үлгінің төртеуі көктеді.\n\nАвторлардың аты-жөні жарияланбайды: олар кәмелетке толмаған.',
      ru: 'Учитель Марат Кумтасов и его ученики два года испытывали семена местной солянки. Взошли четыре образца из тринадцати.\n\nИмена авторов не публикуются: они несовершеннолетние.',
      en: 'Their teacher Marat Qumtasov and his pupils tried the seeds of local saltwort for two years. Four of thirteen samples came up.\n\nThe authors are not named: they are minors.',
    },
  },
  {
    key: 'kitapkhanalar',
    slug: 'ush-auylda-kitapkhana-qaita-ashyldy',
    publishedAt: at(-13, '12:00'),
    region: 'akmola',
    title: {
      kk: 'Үш ауылда кітапхана қайта ашылды',
      ru: 'В трёх сёлах снова открылись библиотеки',
      en: 'Libraries reopen in three villages',
    },
    summary: {
      kk: '«Ақ кептер» еріктілері сөре қағып, тоғыз жүз кітап жинады.',
      ru: 'Волонтёры «Ақ кептер» сколотили полки и собрали девятьсот книг.',
      en: 'The Aq Kepter volunteers built shelves and gathered nine hundred books.',
    },
    body: {
      kk: 'Ең көп алынған кітап – ертегілер жинағы. Екінші орында – шаруаларға арналған анықтамалық. Келесі [он бес ауылға](/kk/calls/auyl-kitapkhanasyn-zhandandyru/) еріктілер керек.',
      ru: 'Чаще всего берут сказки, на втором месте справочник фермера. Для следующих [пятнадцати сёл](/ru/calls/auyl-kitapkhanasyn-zhandandyru/) нужны волонтёры.',
      en: 'Fairy tales are borrowed most, a farmer’s handbook comes second. The next [fifteen villages](/en/calls/auyl-kitapkhanasyn-zhandandyru/) need volunteers.',
    },
  },
  {
    key: 'dron',
    slug: 'dron-qar-astynan-mal-tapty',
    publishedAt: at(-18, '08:30'),
    region: 'aktobe',
    title: {
      kk: 'Студенттің дроны қар астынан мал тапты',
      ru: 'Дрон студента нашёл скот под снегом',
      en: 'A student’s drone finds cattle under the snow',
    },
    summary: {
      kk: 'Анкарада оқитын Темірлан Бүркітов сынақты туған жерінде өткізді.',
      ru: 'Темирлан Буркитов, студент из Анкары, провёл испытания на родине.',
      en: 'Temirlan Burkitov, who studies in Ankara, ran the trial at home.',
    },
    body: {
      kk: 'Дрон жылуды сезеді: боранда адасқан он жеті жылқының он алтысын тапты. Он жетіншісі өзі келді.',
      ru: 'Дрон видит тепло: из семнадцати лошадей, потерянных в буран, нашёл шестнадцать. Семнадцатая пришла сама.',
      en: 'The drone sees warmth: of seventeen horses lost in a blizzard it found sixteen. The seventeenth came home by itself.',
    },
  },
  {
    key: 'zhol',
    slug: 'togyz-zhol-qory-zhol-aqysyn-tolemek',
    publishedAt: at(-24, '14:10'),
    title: {
      kk: '«Тоғыз жол» қоры шетелде оқитындардың жол ақысын төлемек',
      ru: 'Фонд «Тоғыз жол» оплатит дорогу тем, кто учится за рубежом',
      en: 'Togyz Zhol to pay the fares of those who study abroad',
    },
    summary: {
      kk: 'Шарты біреу: елге келіп, ауыл мектебінде бір апта сабақ беру.',
      ru: 'Условие одно: приехать и неделю преподавать в сельской школе.',
      en: 'On one condition: come home and teach for a week in a village school.',
    },
    body: {
      kk: 'Жиырма бес орын бар. Өтінім [байқау бетінде](/kk/calls/shetelde-oqityndarga-zhol-granty/) қабылданады.',
      ru: 'Двадцать пять мест. Заявки принимаются на [странице конкурса](/ru/calls/shetelde-oqityndarga-zhol-granty/).',
      en: 'There are twenty-five places. Apply on the [page of the call](/en/calls/shetelde-oqityndarga-zhol-granty/).',
    },
  },
  {
    key: 'qumyrsqa',
    slug: 'qumyrsqa-kartasy',
    publishedAt: at(-31, '17:00'),
    region: 'karaganda',
    title: {
      kk: 'Қарқаралының құмырсқа картасы сызылды',
      ru: 'Составлена карта муравейников Каркаралы',
      en: 'The ant hills of Karkaraly are on a map',
    },
    summary: {
      kk: 'Далалық мектептің балалары елу жеті илеуді тіркеді.',
      ru: 'Ребята из полевой школы отметили пятьдесят семь муравейников.',
      en: 'The field school counted fifty-seven of them.',
    },
    body: {
      kk: 'Бір илеудің биіктігі – бір метр он. Ол картада қызыл дөңгелекпен белгіленген.',
      ru: 'Самый высокий – метр десять. На карте он отмечен красным кругом.',
      en: 'The tallest stands a metre and ten. On the map it is a red circle.',
    },
  },
  {
    key: 'tilshi',
    slug: 'zhas-tilshi-zhinagy-shyqty',
    publishedAt: at(-38, '13:30'),
    region: 'west_kazakhstan',
    title: { kk: '«Жас тілші» жинағы жарық көрді' },
    summary: {
      kk: 'Бөкей ордасы мен Жәнібектен отыз репортаж: қойшы, наубайшы, соңғы телеграфшы.',
    },
    body: {
      kk: 'Жинақ қазақ тілінде шықты. Келесі топқа [қабылдау жүріп жатыр](/kk/calls/zhas-tilshiler-mektebi/).',
    },
  },
  {
    key: 'eskek',
    slug: 'zhaiyqta-eskek-mektebi',
    publishedAt: at(-52, '09:45'),
    region: 'atyrau',
    title: {
      kk: 'Жайықта ескек мектебі жаңа қайық алды',
      ru: 'Школа гребли на Урале получила новые лодки',
    },
    summary: {
      kk: 'Төрт қайықтың екеуін бұрынғы шәкірттер сыйлады.',
      ru: 'Две лодки из четырёх подарили бывшие ученики.',
    },
    body: {
      kk: 'Мирас Теңізовтің мектебінде қырық бала тегін ескек еседі.',
      ru: 'В школе Мираса Тенизова бесплатно занимаются сорок ребят.',
    },
  },
  {
    key: 'adisteme',
    slug: 'daryndy-baiqau-adistemesi',
    publishedAt: at(-66, '10:00'),
    programme: 'adistemeler',
    title: {
      kk: 'Дарынды байқау әдістемесі үш тілде шықты',
      ru: 'Методика «Как заметить дарование» вышла на трёх языках',
      en: 'How to notice a gift, now in three languages',
    },
    summary: {
      kk: 'Отыз сұрақ, бір тоқсан, ешқандай тест жоқ.',
      ru: 'Тридцать вопросов, одна четверть и ни одного теста.',
      en: 'Thirty questions, one term and not a single test.',
    },
    body: {
      kk: 'Әдістемені төрт өңірдің бастауыш сынып мұғалімдері сынап көрді. Толық нұсқасы [кітапханада](/kk/library/daryndy-qalai-baiqaimyz/).',
      ru: 'Методику опробовали учителя начальных классов четырёх регионов. Полный текст – в [библиотеке](/ru/library/daryndy-qalai-baiqaimyz/).',
      en: 'Primary teachers in four regions have tried it out. The whole text is in the [library](/en/library/daryndy-qalai-baiqaimyz/).',
    },
  },
  {
    key: 'laureattar',
    slug: 'byltyrgy-laureattar',
    publishedAt: at(-139, '10:00'),
    programme: 'marapattau',
    image: 'qurak-ot',
    title: {
      kk: 'Марапаттау кешінің төрт лауреаты',
      ru: 'Четыре лауреата вечера награждения',
      en: 'Four laureates of the awards evening',
    },
    summary: {
      kk: 'Еріктілік, спорт, ғылым және отаншылдық: төрт адам, төрт іс.',
      ru: 'Волонтёрство, спорт, наука и патриотизм: четыре человека и четыре дела.',
      en: 'Volunteering, sport, science and patriotism: four people, four deeds.',
    },
    body: {
      kk: 'Санжар Сұңқаров, Мағжан Самалов, Айару Жақсылықова және Динара Қарлығашова марапатталды. Биылға [ұсыныстар](/kk/calls/zhyldyq-marapatqa-usynu/) ашық.',
      ru: 'Награждены Санжар Сункаров, Магжан Самалов, Айару Жаксылыкова и Динара Карлыгашова. Открыто [выдвижение](/ru/calls/zhyldyq-marapatqa-usynu/) этого года.',
      en: 'Sanzhar Sunqarov, Magzhan Samalov, Aiaru Zhaksylykova and Dinara Qarlygashova were honoured. [Nominations](/en/calls/zhyldyq-marapatqa-usynu/) for this year are open.',
    },
  },
]
