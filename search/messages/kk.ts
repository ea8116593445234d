import type { Messages } from './messages.ts'

export const kk: Messages = {
  'search.q': 'Іздеу сөзі 200 таңбадан аспауы керек.',
  'search.kind': 'Мұндай бөлім жоқ. «kind» үшін мыналардың бірін көрсетіңіз: {allowed}.',
  'search.sort': 'Мұндай сұрыптау жоқ. «sort» үшін мыналардың бірін көрсетіңіз: {allowed}.',
  'search.locale': 'Мұндай тіл жоқ. «locale» үшін мыналардың бірін көрсетіңіз: {allowed}.',
  'search.page': '«page» 1-ден басталатын бүтін сан болуы керек.',
  'search.limit': '«limit» 1 мен 100 аралығындағы бүтін сан болуы керек.',
  'search.depth': 'Алғашқы 10 000 нәтиже ғана көрсетіледі. Сүзгі қосып көріңіз.',
  'search.facet': 'Мұндай сүзгі жоқ: {name}. Қолдануға болатындары: {allowed}.',
  'search.value': '«{name}» сүзгісінің мәні тым ұзын немесе мәндері тым көп.',
}
