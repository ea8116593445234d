import type { SeedDocument } from '../document.ts'

type Details = Partial<SeedDocument<'calls'>>

const why = {
  key: 'why',
  kind: 'paragraph',
  step: 1,
  required: true,
  min: 40,
  max: 3000,
  label: {
    kk: 'Неге қатысқыңыз келеді?',
    ru: 'Почему вы хотите участвовать?',
    en: 'Why do you want to take part?',
  },
  help: {
    kk: 'Өз сөзіңізбен жазыңыз: бір мысал жалпы сөзден артық.',
    ru: 'Напишите своими словами: один пример лучше общих слов.',
    en: 'In your own words: one example is better than generalities.',
  },
} as const

const idea = {
  key: 'idea',
  weight: 2,
  highest: 10,
  title: { kk: 'Ойдың тереңдігі', ru: 'Глубина замысла', en: 'Depth of the idea' },
  help: {
    kk: '10 – анық, өз ойы бар; 5 – жалпы сөз; 0 – жауап жоқ.',
    ru: '10 – ясно и по-своему; 5 – общие слова; 0 – ответа нет.',
    en: '10: clear and their own; 5: generalities; 0: no answer.',
  },
} as const
const effort = {
  key: 'effort',
  weight: 1,
  highest: 10,
  title: { kk: 'Еңбегі', ru: 'Проделанный труд', en: 'Work done' },
} as const

const reviewing: Details = {
  criteria: [idea, effort],
  reviewers: ['reviewer', 'reviewer2'],
  reviewsEach: 2,
  blind: true,
}

/** What applicants to the demo calls are asked, how they are judged, and the floors. */
export const callDetails: Record<string, Details> = {
  biotekhnologiya: {
    ...reviewing,
    needsRecommendation: true,
    floors: { ruralPercent: 50, regionalPercent: 70 },
    stages: [
      {
        title: { kk: 'Өтінім қабылдау', ru: 'Приём заявок', en: 'Applications' },
        startsAt: { days: -18, time: '09:00' },
        endsAt: { days: 12, time: '18:00' },
      },
      {
        title: { kk: 'Сараптама', ru: 'Экспертиза', en: 'Reviewing' },
        startsAt: { days: 12, time: '18:00' },
        endsAt: { days: 25, time: '18:00' },
      },
    ],
    questions: [
      why,
      {
        key: 'subjects',
        kind: 'choices',
        step: 2,
        required: true,
        label: {
          kk: 'Қай пәндерді тереңдетіп оқисыз?',
          ru: 'Какие предметы вы изучаете углублённо?',
          en: 'Which subjects do you study in depth?',
        },
        options: [
          { value: 'biology', label: { kk: 'Биология', ru: 'Биология', en: 'Biology' } },
          { value: 'chemistry', label: { kk: 'Химия', ru: 'Химия', en: 'Chemistry' } },
          { value: 'other', label: { kk: 'Басқа', ru: 'Другое', en: 'Another' } },
        ],
      },
      {
        key: 'other_subject',
        kind: 'text',
        step: 2,
        required: true,
        max: 100,
        onlyIfKey: 'subjects',
        onlyIfValue: 'other',
        label: { kk: 'Қайсы?', ru: 'Какой?', en: 'Which one?' },
      },
      {
        key: 'works',
        kind: 'table',
        step: 3,
        min: 0,
        max: 10,
        label: {
          kk: 'Зерттеулеріңіз бен байқауларыңыз',
          ru: 'Ваши исследования и конкурсы',
          en: 'Your studies and contests',
        },
        options: [
          { value: 'what', label: { kk: 'Тақырыбы', ru: 'Тема', en: 'Subject' } },
          { value: 'year', label: { kk: 'Жылы', ru: 'Год', en: 'Year' } },
          { value: 'result', label: { kk: 'Нәтижесі', ru: 'Результат', en: 'Result' } },
        ],
      },
      {
        key: 'notebook',
        kind: 'file',
        step: 3,
        max: 5,
        label: {
          kk: 'Зертхана дәптеріңіздің бір беті немесе жұмысыңыз',
          ru: 'Страница лабораторной тетради или ваша работа',
          en: 'A page of your laboratory notebook, or your work',
        },
      },
    ],
  },
  dalalyq: {
    ...reviewing,
    places: 2,
    floors: { ruralPercent: 50, regionalPercent: 50 },
    questions: [why],
  },
  'ushinshi-top': {
    ...reviewing,
    questions: [
      why,
      {
        key: 'deed',
        kind: 'paragraph',
        step: 2,
        required: true,
        min: 40,
        max: 3000,
        label: {
          kk: 'Бір жылда қандай іс жасайсыз?',
          ru: 'Какое дело вы сделаете за год?',
          en: 'What will you do in a year?',
        },
      },
      {
        key: 'place',
        kind: 'text',
        step: 2,
        identifies: true,
        label: {
          kk: 'Сол іс өтетін жер',
          ru: 'Где это будет',
          en: 'Where it will be',
        },
        help: {
          kk: 'Жасырын сараптамада сарапшы мұны көрмейді.',
          ru: 'При слепой экспертизе эксперт этого не увидит.',
          en: 'In the blind review the reviewer does not see this.',
        },
      },
    ],
  },
  pul: {
    ...reviewing,
    questions: [
      {
        key: 'pool_field',
        kind: 'choice',
        step: 1,
        required: true,
        label: { kk: 'Бағытыңыз', ru: 'Ваше направление', en: 'Your field' },
        options: [
          { value: 'science', label: { kk: 'Ғылым', ru: 'Наука', en: 'Science' } },
          { value: 'economy', label: { kk: 'Экономика', ru: 'Экономика', en: 'Economy' } },
          { value: 'culture', label: { kk: 'Мәдениет', ru: 'Культура', en: 'Culture' } },
          { value: 'sport', label: { kk: 'Спорт', ru: 'Спорт', en: 'Sport' } },
          {
            value: 'public_administration',
            label: {
              kk: 'Мемлекеттік басқару',
              ru: 'Государственное управление',
              en: 'Public administration',
            },
          },
          { value: 'other', label: { kk: 'Басқа', ru: 'Другое', en: 'Another' } },
        ],
      },
      why,
    ],
  },
  marapat: {
    ...reviewing,
    questions: [
      {
        key: 'award_category',
        kind: 'choice',
        step: 1,
        required: true,
        label: { kk: 'Санаты', ru: 'Категория', en: 'Category' },
        options: [
          { value: 'patriotism', label: { kk: 'Патриотизм', ru: 'Патриотизм', en: 'Patriotism' } },
          {
            value: 'sport',
            label: { kk: 'Спорт', ru: 'Спорт', en: 'Sport' },
          },
          {
            value: 'volunteering',
            label: { kk: 'Еріктілік', ru: 'Волонтёрство', en: 'Volunteering' },
          },
          {
            value: 'academic',
            label: {
              kk: 'Академиялық жетістік',
              ru: 'Академические достижения',
              en: 'Academic achievement',
            },
          },
        ],
      },
      { ...why, label: { kk: 'Не істелді?', ru: 'Что сделано?', en: 'What has been done?' } },
    ],
  },
}
