import type { SeedDocument } from '../document.ts'

/** Who answers for the listed minors; the demo guardian has an account and a child. */
const guardians = {
  aliya: 'Бесік Тобылғина',
  aisultan: 'Өзен Бұлақов',
  medina: 'Айдын Аралбаева',
  eldos: 'Қылау Шаңғыбаев',
} as const
type Child = keyof typeof guardians

export const guardianships: SeedDocument<'guardianships'>[] = Object.entries(guardians).map(
  ([child, guardianName]) => ({
    key: child,
    child,
    guardianName,
    ...(child === 'aliya' && { guardian: 'guardian', email: 'guardian@elumiti.example' }),
    locale: 'kk',
    link: 'centre',
    state: 'active',
    expiresAt: { days: -1, time: '18:00' },
    acceptedAt: { days: -2, time: '12:00' },
  }),
)

const given = (child: Child, purpose: string, paperPlace: string, daysMore: number) => ({
  key: `${child}-${purpose}`,
  profile: child,
  guardianship: child,
  giverName: guardians[child],
  entry: 'given',
  purpose,
  language: 'kk',
  how: 'paper',
  paperOn: { yearsAgo: 0, daysMore },
  paperPlace,
})

export const consents: SeedDocument<'consents'>[] = [
  given('aliya', 'listing', 'Тараз', 40),
  given('aliya', 'contact', 'Тараз', 40),
  given('aliya', 'participation', 'Тараз', 40),
  given('aisultan', 'listing', 'Түркістан', 90),
  given('medina', 'listing', 'Қызылорда', 12),
  given('eldos', 'listing', 'Көкшетау', 150),
]
