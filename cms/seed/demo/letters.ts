import type { SeedDocument } from '../document.ts'

/** Adults whom staff have checked, and what they have written: to a child through her guardian, and to an adult. */
export const vettings: SeedDocument<'vettings'>[] = [
  {
    key: 'teacher',
    account: 'teacher',
    entry: 'granted',
    note: 'Мектеп директорының растау хаты көрілді',
  },
]

export const letters: SeedDocument<'contact-requests'>[] = [
  {
    key: 'to-aliya',
    from: 'teacher',
    to: 'aliya',
    through: 'guardian',
    guardianship: 'aliya',
    state: 'waiting',
    message:
      'Сәлеметсіз бе! Мен математика пәнінің мұғалімімін. Сенбі сайын тегін онлайн үйірме өткіземін, Әлияны соған шақырғым келеді. Сабаққа өзіңіз де қатыса аласыз.',
    at: { days: -1, time: '17:40' },
  },
  {
    key: 'to-teacher',
    from: 'member',
    to: 'baiterek',
    through: 'person',
    state: 'passed',
    message:
      'Бәйтерек Есептегенұлы, үйірмеңіз туралы естідім. Зертханаға оқушыларыңызды қонаққа шақырсам бола ма?',
    at: { days: -6, time: '10:15' },
  },
]

export const answers: SeedDocument<'contact-messages'>[] = [
  {
    key: 'from-teacher',
    request: 'to-teacher',
    author: 'teacher',
    authorName: 'Бәйтерек Есептегенов',
    text: 'Әрине, қуана келеміз! Қараша демалысында он екі оқушымен барсақ дейміз.',
    at: { days: -5, time: '09:05' },
  },
]
