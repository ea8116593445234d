import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const dashboard: DefaultTranslationsObject['dashboard'] = {
  addButton: 'Қосу +',
  addWidget: 'Виджет қосу',
  deleteWidget: '{{id}} виджетін жою',
  discardConfirmLabel: 'Өшіру',
  discardMessage:
    'Бақылау тақтасындағы орналасудың сақталмаған өзгерістері бар. Олар өшірілсін бе?',
  discardTitle: 'Өзгерістер өшірілсін бе?',
  editDashboard: 'Тақтаны өзгерту',
  editingDashboard: 'Тақта өзгертілуде',
  noItems:
    'Бақылау тақтасында виджет жоқ. Оларды жоғарғы жолақтағы «Бақылау тақтасы» мәзірінен қоса аласыз.',
  resetLayout: 'Бастапқы орналасуға қайтару',
  searchWidgets: 'Виджет іздеу...',
}
