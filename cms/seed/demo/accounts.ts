import type { SeedDocument } from '../document.ts'

/** One invented person for every role; their passwords are made at the first start. */
export const accounts: SeedDocument<'users'>[] = [
  {
    key: 'administrator',
    name: 'Темірқазық Әкімов',
    email: 'administrator@elumiti.example',
    roles: ['administrator'],
    locale: 'kk',
  },
  {
    key: 'editor',
    name: 'Үркер Сөзбаева',
    email: 'editor@elumiti.example',
    roles: ['editor'],
    locale: 'kk',
  },
  {
    key: 'editor2',
    name: 'Шолпан Таңатова',
    email: 'editor2@elumiti.example',
    roles: ['editor'],
    locale: 'ru',
  },
  {
    key: 'coordinator',
    name: 'Шуақ Жолаушина',
    email: 'coordinator@elumiti.example',
    roles: ['coordinator'],
    centre: 'zhambyl',
    locale: 'kk',
  },
  {
    key: 'reviewer',
    name: 'Таразы Өлшемов',
    email: 'reviewer@elumiti.example',
    roles: ['reviewer'],
    locale: 'ru',
  },
  {
    key: 'reviewer2',
    name: 'Есепші Парасатова',
    email: 'reviewer2@elumiti.example',
    roles: ['reviewer'],
    locale: 'kk',
  },
  {
    key: 'partner',
    name: 'Найзағай Бұлтов',
    email: 'partner@elumiti.example',
    roles: ['partner'],
    organisation: 'qyzyl-bult',
    locale: 'ru',
  },
  {
    key: 'member',
    name: 'Айару Жақсылықова',
    email: 'member@elumiti.example',
    roles: ['member'],
    locale: 'kk',
  },
  {
    key: 'teacher',
    name: 'Бәйтерек Есептегенов',
    email: 'teacher@elumiti.example',
    roles: ['member'],
    locale: 'kk',
  },
  {
    key: 'guardian',
    name: 'Бесік Тобылғина',
    email: 'guardian@elumiti.example',
    roles: ['guardian'],
    locale: 'kk',
  },
  // a talent of 17, whose own page and hand-over can be looked at
  {
    key: 'pupil',
    name: 'Елдос Шаңғыбаев',
    email: 'pupil@elumiti.example',
    roles: ['member'],
    locale: 'kk',
  },
]
