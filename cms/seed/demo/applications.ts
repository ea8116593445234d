import type { Term } from '../../../search/vocabulary/values.ts'

export type SeedApplication = {
  call: string
  account: string
  profile?: string
  onBehalf?: Term<'onBehalf'>
  state: Term<'applicationState'>
  familyName: string
  givenName: string
  birthDate: string
  kind: Term<'profileKind'>
  region: string
  settlementType: Term<'settlementType'>
  grade?: number
  answers: Record<string, string | string[]>
  /** Scores by idea and effort, one pair a reviewer. */
  scores?: readonly (readonly [number, number])[]
  outcome?: Term<'decisionOutcome'>
  note?: string
}

const aiaru = {
  account: 'member',
  profile: 'aiaru',
  familyName: 'Жақсылықова',
  givenName: 'Айару',
  birthDate: '1997-05-14',
  kind: 'leader',
  region: 'abai',
  settlementType: 'city',
} as const

/** A pupil for whom the demo teacher applies; invented, as everybody here. */
const pupil = (
  familyName: string,
  givenName: string,
  more: Pick<SeedApplication, 'region' | 'settlementType' | 'grade' | 'answers' | 'state'> &
    Partial<SeedApplication>,
): SeedApplication => ({
  call: 'dalalyq',
  account: 'teacher',
  onBehalf: 'teacher',
  familyName,
  givenName,
  birthDate: '2010-09-17',
  kind: 'talent',
  ...more,
})

const why = (text: string) => ({ why: text })

/** Applications in every state of the life cycle. */
export const applications: SeedApplication[] = [
  {
    ...aiaru,
    call: 'ushinshi-top',
    state: 'draft',
    answers: why('Сенбілік зертхананы әр ауылға жеткізгім келеді, әзірге үш адаммыз.'),
  },
  {
    ...aiaru,
    call: 'marapat',
    state: 'submitted',
    answers: {
      award_category: 'volunteering',
      why: 'Екі жыл бойы сенбі сайын зертхана ашық: жүз он алты оқушы келіп, өз ауылының топырағын зерттеді.',
    },
  },
  {
    call: 'biotekhnologiya',
    account: 'guardian',
    profile: 'aliya',
    onBehalf: 'guardian',
    state: 'returned',
    familyName: 'Тобылғина',
    givenName: 'Әлия',
    birthDate: '2012-03-02',
    kind: 'talent',
    region: 'zhambyl',
    settlementType: 'village',
    grade: 9,
    answers: why('Шу өзенінің суы неге тұзды екенін біз сыныппен бір жыл өлшедік.'),
    note: 'Зертхана дәптерінің бір бетін қосыңыз: қалай өлшегеніңізді көргіміз келеді.',
  },
  pupil('Қарлығашова', 'Томирис', {
    region: 'kostanay',
    settlementType: 'village',
    grade: 9,
    state: 'accepted',
    answers: why(
      'Ауылымыздың жанындағы көлде қанша құс түрі барын екі көктем санадық, картасын сыздық.',
    ),
    scores: [
      [8, 9],
      [7, 8],
    ],
    outcome: 'accepted',
  }),
  pupil('Бүркітов', 'Алаш', {
    region: 'astana',
    settlementType: 'city',
    grade: 10,
    state: 'declined',
    answers: why('Қала саябағындағы ағаштардың бәрін түгендеп, ескісін белгіледік.'),
    scores: [
      [6, 6],
      [5, 7],
    ],
    outcome: 'declined',
  }),
  pupil('Сұңқарова', 'Назым', {
    region: 'karaganda',
    settlementType: 'town',
    grade: 9,
    state: 'in_review',
    answers: why('Шахта маңындағы қардың түсін күн сайын суретке түсіріп, салыстырдық.'),
    scores: [[9, 6]],
  }),
  pupil('Тұлпаров', 'Жәнібек', {
    region: 'almaty_city',
    settlementType: 'city',
    grade: 11,
    state: 'in_review',
    answers: why('Тау бөктеріндегі бұлақтардың суын үш ай өлшедік, кестесі дайын.'),
  }),
  pupil('Ақбота', 'Сезім', {
    region: 'abai',
    settlementType: 'village',
    grade: 8,
    state: 'withdrawn',
    answers: why('Мал жайылған жердің шөбі қалай өзгеретінін бақылағым келеді.'),
  }),
]
