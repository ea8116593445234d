import type { SeedDocument } from '../document.ts'

/** Nominations and their outcomes in the four categories; nobody under age among them. */
export const awards: SeedDocument<'awards'>[] = [
  {
    key: 'tasqyn', slug: 'alty-auylga-komek', category: 'volunteering', year: { yearsAgo: 1 }, outcome: 'laureate', profile: 'sanzhar',
    title: { kk: 'Алты ауылға көмек', ru: 'Помощь шести сёлам', en: 'Help for six villages' },
    citation: {
      kk: 'Тасқын кезінде екі апта бойы азық пен су жеткізген жасақты ұйымдастырғаны үшін.',
      ru: 'За отряд, который две недели паводка доставлял еду и воду.',
      en: 'For the band that brought food and water through two weeks of flood.',
    },
  },
  {
    key: 'qoqiqaz', slug: 'qoqiqaz-sanagy', category: 'volunteering', year: { yearsAgo: 0 }, outcome: 'nominated', profile: 'symbat',
    title: { kk: 'Қоқиқаз санағы', ru: 'Перепись фламинго', en: 'The flamingo count' },
    citation: {
      kk: 'Қорғалжындағы құс санағына үш жүз еріктіні жұмылдырғаны үшін.',
      ru: 'За триста волонтёров на учёте птиц в Коргалжыне.',
      en: 'For bringing three hundred volunteers to count birds in Korgalzhyn.',
    },
  },
  {
    key: 'shangy', slug: 'tau-baurayindagy-kumis', category: 'sport', year: { yearsAgo: 1 }, outcome: 'laureate', profile: 'magzhan',
    title: { kk: 'Тау баурайындағы күміс', ru: 'Серебро у подножия гор', en: 'Silver under the mountains' },
    citation: {
      kk: 'Ел чемпионатындағы күмісі және ауыл балаларын шаңғыға үйреткені үшін.',
      ru: 'За серебро чемпионата страны и за сельских ребят, вставших на лыжи.',
      en: 'For silver at the national championship, and for the village children he put on skis.',
    },
  },
  {
    key: 'dziudo', slug: 'zhurekpen-koru', category: 'sport', year: { yearsAgo: 0 }, outcome: 'nominated', profile: 'nurai',
    title: { kk: 'Жүрекпен көру', ru: 'Видеть сердцем', en: 'Seeing with the heart' },
    citation: {
      kk: 'Көзі көрмейтін балаларға дзюдо залын ашқаны үшін.',
      ru: 'За зал дзюдо для незрячих детей.',
      en: 'For opening a judo hall to children who cannot see.',
    },
  },
  {
    key: 'topyraq', slug: 'topyraq-zerthanasy', category: 'academic', year: { yearsAgo: 1 }, outcome: 'laureate', profile: 'aiaru',
    title: { kk: 'Сенбілік зертхана', ru: 'Субботняя лаборатория', en: 'The Saturday laboratory' },
    citation: {
      kk: 'Топырақ бактериялары туралы зерттеуі және оқушыларға ашқан зертханасы үшін.',
      ru: 'За исследование почвенных бактерий и лабораторию, открытую школьникам.',
      en: 'For her research on soil bacteria and the laboratory she opened to pupils.',
    },
  },
  {
    key: 'khimiya', slug: 'khimiyadan-qola', category: 'academic', year: { yearsAgo: 0 }, outcome: 'nominated', profile: 'oljas',
    title: { kk: 'Химиядан қола', ru: 'Бронза по химии', en: 'Bronze in chemistry' },
    citation: {
      kk: 'Халықаралық олимпиададағы қоласы және кейінгі буынға дайындаған есептер жинағы үшін.',
      ru: 'За бронзу международной олимпиады и сборник задач для младших.',
      en: 'For international bronze and the book of problems he wrote for those after him.',
    },
  },
  {
    key: 'qobyz', slug: 'qobyz-uni', category: 'patriotism', year: { yearsAgo: 1 }, outcome: 'laureate', profile: 'dinara',
    title: { kk: 'Қобыз үні', ru: 'Голос кобыза', en: 'The voice of the qobyz' },
    citation: {
      kk: 'Шетелде жүріп, елдегі балаларға дәстүрлі музыканы үйреткені үшін.',
      ru: 'За то, что, живя за рубежом, учит детей на родине традиционной музыке.',
      en: 'For teaching traditional music to children at home while living abroad.',
    },
  },
  {
    key: 'oiu', slug: 'tasqa-zhazylgan-mura', category: 'patriotism', year: { yearsAgo: 0 }, outcome: 'nominated', profile: 'zere',
    title: { kk: 'Тасқа жазылған мұра', ru: 'Наследие в камне', en: 'A heritage in stone' },
    citation: {
      kk: 'Маңғыстаудың екі мың тас өрнегін сандық мұрағатқа көшіргені үшін.',
      ru: 'За цифровой архив двух тысяч каменных узоров Мангистау.',
      en: 'For a digital archive of two thousand stone ornaments of Mangystau.',
    },
  },
]
