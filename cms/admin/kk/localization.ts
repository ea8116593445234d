import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const localization: DefaultTranslationsObject['localization'] = {
  cannotCopySameLocale: 'Мәтінді сол тілдің өзіне көшіруге болмайды',
  copyFrom: 'Қай тілден',
  copyFromTo: 'Көшіру: {{from}} → {{to}}',
  copyTo: 'Қай тілге',
  copyToLocale: 'Басқа тілге көшіру',
  localeToPublish: 'Жарияланатын тіл',
  selectedLocales: 'Таңдалған тілдер',
  selectLocaleToCopy: 'Көшірілетін тілді таңдаңыз',
  selectLocaleToDuplicate: 'Көшірмесі жасалатын тілдерді таңдаңыз',
}
