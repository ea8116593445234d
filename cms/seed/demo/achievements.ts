import type { SeedDocument } from '../document.ts'

type Achievement = SeedDocument<'achievements'>

const mathematics = {
  kk: 'Республикалық математика олимпиадасы',
  ru: 'Республиканская олимпиада по математике',
  en: 'National mathematics Olympiad',
}
const regionalMathematics = {
  kk: 'Облыстық математика олимпиадасы',
  ru: 'Областная олимпиада по математике',
  en: 'Regional mathematics Olympiad',
}
const informatics = {
  kk: 'Республикалық информатика олимпиадасы',
  ru: 'Республиканская олимпиада по информатике',
  en: 'National informatics Olympiad',
}
const chemistry = {
  kk: 'Халықаралық химия олимпиадасы',
  ru: 'Международная олимпиада по химии',
  en: 'International chemistry Olympiad',
}
const projects = {
  kk: 'Оқушылардың ғылыми жобалар байқауы',
  ru: 'Конкурс научных проектов школьников',
  en: 'Contest of school research projects',
}
const robots = {
  kk: '«Дала робот» робототехника жарысы',
  ru: 'Соревнование по робототехнике «Дала робот»',
  en: 'Dala Robot robotics contest',
}
const ski = { kk: 'Шаңғы жарысынан ел чемпионаты', ru: 'Чемпионат страны по лыжным гонкам', en: 'National ski championship' }
const juniorSki = {
  kk: 'Жасөспірімдер арасындағы шаңғы жарысы',
  ru: 'Юношеские лыжные гонки',
  en: 'Junior ski races',
}
const physics = { kk: 'Физикадан аудандық олимпиада', ru: 'Районная олимпиада по физике', en: 'District physics Olympiad' }
const music = { kk: '«Жас күйші» байқауы', ru: 'Конкурс «Жас күйші»', en: 'Zhas Kuishi young players’ contest' }
const sand = { kk: '«Құм мен жарық» анимация байқауы', ru: 'Конкурс анимации «Песок и свет»', en: 'Sand and Light animation contest' }
const rowing = { kk: 'Ескек есуден Азия біріншілігі', ru: 'Первенство Азии по гребле', en: 'Asian rowing championship' }

const verified = (days: number) => ({ verifiedBy: 'coordinator', verifiedAt: { days: -days, time: '11:00' } })

/** Results; a win of a minor shows on the teacher's page without the minor's name. */
export const achievements: Achievement[] = [
  { key: 'a01', competition: regionalMathematics, kind: 'olympiad', level: 'region', result: 'gold', field: 'mathematics', year: { yearsAgo: 0 }, profile: 'aliya', teacher: 'baiterek', ...verified(60) },
  { key: 'a02', competition: mathematics, kind: 'olympiad', level: 'republic', result: 'silver', field: 'mathematics', year: { yearsAgo: 2 }, profile: 'aisha', teacher: 'baiterek', ...verified(700) },
  { key: 'a03', competition: mathematics, kind: 'olympiad', level: 'republic', result: 'bronze', field: 'mathematics', year: { yearsAgo: 3 }, profile: 'aisha', teacher: 'baiterek', ...verified(1000) },
  { key: 'a04', competition: informatics, kind: 'olympiad', level: 'republic', result: 'prize', field: 'informatics', year: { yearsAgo: 0 }, profile: 'aisultan', teacher: 'gulnar', ...verified(45) },
  { key: 'a05', competition: projects, kind: 'project', level: 'republic', result: 'gold', field: 'chemistry', year: { yearsAgo: 0 }, profile: 'medina', teacher: 'marat', ...verified(30) },
  { key: 'a06', competition: chemistry, kind: 'olympiad', level: 'international', result: 'bronze', field: 'chemistry', year: { yearsAgo: 1 }, profile: 'oljas', ...verified(400) },
  { key: 'a07', competition: juniorSki, kind: 'tournament', level: 'republic', result: 'gold', field: 'sport', year: { yearsAgo: 0 }, profile: 'eldos', ...verified(200) },
  { key: 'a08', competition: ski, kind: 'tournament', level: 'republic', result: 'silver', field: 'sport', year: { yearsAgo: 1 }, profile: 'magzhan', ...verified(330) },
  { key: 'a09', competition: robots, kind: 'tournament', level: 'republic', result: 'bronze', field: 'engineering', year: { yearsAgo: 0 }, profile: 'ayala', teacher: 'ruslan', ...verified(80) },
  { key: 'a10', competition: robots, kind: 'tournament', level: 'republic', result: 'gold', field: 'engineering', year: { yearsAgo: 3 }, profile: 'temirlan', teacher: 'ruslan', ...verified(1100) },
  { key: 'a11', competition: physics, kind: 'olympiad', level: 'district', result: 'prize', field: 'physics', year: { yearsAgo: 0 }, profile: 'sabina', teacher: 'viktor', ...verified(90) },
  { key: 'a12', competition: projects, kind: 'project', level: 'region', result: 'silver', field: 'biology', year: { yearsAgo: 0 }, profile: 'baurzhan', teacher: 'zhanna', ...verified(33) },
  { key: 'a13', competition: music, kind: 'contest', level: 'region', result: 'gold', field: 'music', year: { yearsAgo: 0 }, profile: 'raushan', teacher: 'aigul', ...verified(120) },
  { key: 'a14', competition: sand, kind: 'contest', level: 'international', result: 'prize', field: 'art', year: { yearsAgo: 1 }, profile: 'inkar', ...verified(380) },
  { key: 'a15', competition: rowing, kind: 'tournament', level: 'international', result: 'bronze', field: 'sport', year: { yearsAgo: 4 }, profile: 'miras', ...verified(1500) },
  { key: 'a16', competition: physics, kind: 'olympiad', level: 'district', result: 'gold', field: 'physics', year: { yearsAgo: 1 }, profile: 'dias', teacher: 'saule', ...verified(370) },
  { key: 'a17', competition: informatics, kind: 'olympiad', level: 'republic', result: 'participant', field: 'informatics', year: { yearsAgo: 0 }, profile: 'alem' },
  { key: 'a18', competition: projects, kind: 'project', level: 'republic', result: 'silver', field: 'physics', year: { yearsAgo: 5 }, profile: 'kamila', ...verified(1900) },
]
