import type { SeedDocument } from '../document.ts'

/** Invented partners of the demo world. */
export const organisations: SeedDocument<'organisations'>[] = [
  {
    key: 'qyzyl-bult',
    slug: 'qyzyl-bult',
    kind: 'business',
    role: 'partner',
    order: 31,
    name: {
      kk: '«Қызыл бұлт» компаниясы',
      ru: 'Компания «Қызыл бұлт»',
      en: 'Qyzyl Bult (“Red Cloud”)',
    },
    summary: {
      kk: 'Ойдан шығарылған серіктес: ауа райы мен өнімді болжайтын бағдарламалар жасайды.',
      ru: 'Вымышленный партнёр: пишет программы, которые предсказывают погоду и урожай.',
      en: 'An invented partner that writes software to foretell weather and harvests.',
    },
    contribution: {
      kk: 'Жыл сайын он екі студентті тағылымдамаға қабылдайды.',
      ru: 'Каждый год берёт на стажировку двенадцать студентов.',
      en: 'Takes twelve students a year as interns.',
    },
  },
  {
    key: 'togyz-zhol',
    slug: 'togyz-zhol',
    kind: 'private_foundation',
    role: 'partner',
    order: 32,
    name: {
      kk: '«Тоғыз жол» қоры',
      ru: 'Фонд «Тоғыз жол»',
      en: 'Togyz Zhol (“Nine Roads”) Foundation',
    },
    summary: {
      kk: 'Ойдан шығарылған қор: ауыл оқушыларының жол ақысын төлейді.',
      ru: 'Вымышленный фонд: оплачивает сельским школьникам дорогу.',
      en: 'An invented foundation that pays the fares of village pupils.',
    },
    contribution: {
      kk: 'Олимпиада мен жазғы мектепке баратын жол, жатын орын және тамақ.',
      ru: 'Дорога, ночлег и питание на олимпиадах и в летних школах.',
      en: 'The way, bed and board at Olympiads and summer schools.',
    },
  },
  {
    key: 'aq-kepter',
    slug: 'aq-kepter',
    kind: 'public_association',
    role: 'partner',
    order: 33,
    name: {
      kk: '«Ақ кептер» еріктілер бірлестігі',
      ru: 'Объединение волонтёров «Ақ кептер»',
      en: 'Aq Kepter (“White Dove”) volunteers',
    },
    summary: {
      kk: 'Ойдан шығарылған бірлестік: ауыл кітапханаларын қайта ашады.',
      ru: 'Вымышленное объединение: возвращает к жизни сельские библиотеки.',
      en: 'An invented association that reopens village libraries.',
    },
    contribution: {
      kk: 'Еріктілерді оқытады, жазғы лагерьлерге көмекшілер жібереді.',
      ru: 'Обучает волонтёров и отправляет помощников в летние лагеря.',
      en: 'Trains volunteers and sends helpers to summer camps.',
    },
  },
  {
    key: 'altynshy-sabaq',
    slug: 'altynshy-sabaq',
    kind: 'private_education',
    role: 'partner',
    order: 34,
    name: {
      kk: '«Алтыншы сабақ» мектебі',
      ru: 'Школа «Алтыншы сабақ»',
      en: 'Altynshy Sabaq (“Sixth Lesson”) School',
    },
    summary: {
      kk: 'Ойдан шығарылған мектеп: сабақтан кейін зертханасын барлығына ашады.',
      ru: 'Вымышленная школа: после уроков открывает лабораторию для всех.',
      en: 'An invented school that opens its laboratory to everybody after lessons.',
    },
    contribution: {
      kk: 'Жазғы және қысқы мектептерге орын мен ұстаз береді.',
      ru: 'Даёт место и педагогов летним и зимним школам.',
      en: 'Gives room and teachers to the summer and winter schools.',
    },
  },
]
