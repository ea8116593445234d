import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const validation: DefaultTranslationsObject['validation'] = {
  emailAddress: 'Электрондық поштаны дұрыс жазыңыз.',
  enterNumber: 'Санды дұрыс жазыңыз.',
  fieldHasNo: '{{label}}: бұл өрісте әзірге жоқ',
  greaterThanMax: '{{label}}: {{value}} – рұқсат етілген шектен ({{max}}) артық.',
  invalidBlock: '«{{block}}» блогын қолдануға болмайды.',
  invalidBlocks: 'Бұл өрісте енді қолданылмайтын блоктар бар: {{blocks}}.',
  invalidInput: 'Бұл өріс қате толтырылған.',
  invalidSelection: 'Бұл өрісте қате мән таңдалған.',
  invalidSelections: 'Бұл өрісте мына мәндер қате таңдалған:',
  latitudeOutOfBounds: 'Ендік -90 мен 90 аралығында болуы керек.',
  lessThanMin: '{{label}}: {{value}} – рұқсат етілген шектен ({{min}}) кем.',
  limitReached: 'Шегіне жетті: тек {{max}} элемент қосуға болады.',
  longerThanMin: 'Мәтін кемінде {{minLength}} таңбадан тұруы керек.',
  longitudeOutOfBounds: 'Бойлық -180 мен 180 аралығында болуы керек.',
  notValidDate: '«{{value}}» – дұрыс күн емес.',
  required: 'Бұл өрісті толтыру міндетті.',
  requiresAtLeast: '{{label}}: кемінде {{count}} керек.',
  requiresNoMoreThan: '{{label}}: ең көбі {{count}} болуы керек.',
  requiresTwoNumbers: 'Бұл өріске екі сан керек.',
  shorterThanMax: 'Мәтін {{maxLength}} таңбадан аспауы керек.',
  timezoneRequired: 'Уақыт белдеуін таңдау міндетті.',
  trueOrFalse: 'Бұл өрісте тек true немесе false мәні бола алады.',
  username:
    'Пайдаланушы атын дұрыс жазыңыз. Әріп, сан, дефис, нүкте және астын сызу белгісі ғана қолданылады.',
  validUploadID: 'Бұл өрісте файлдың ID нөмірі қате.',
}
