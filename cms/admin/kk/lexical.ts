/**
 * Words of the rich text editor (`@payloadcms/richtext-lexical`), by the key of each feature.
 * The package types its own per feature; the test compares these keys with all features it ships.
 */
export const lexical = {
  general: {
    placeholder: 'Жаза бастаңыз, пәрмендер үшін «/» басыңыз...',
    slashMenuBasicGroupLabel: 'Негізгі',
    slashMenuListGroupLabel: 'Тізімдер',
    toolbarItemsActive: '{{count}} таңдалған',
  },
  align: {
    alignCenterLabel: 'Ортаға туралау',
    alignJustifyLabel: 'Ені бойынша туралау',
    alignLeftLabel: 'Солға туралау',
    alignRightLabel: 'Оңға туралау',
  },
  blockquote: { label: 'Дәйексөз' },
  blocks: {
    inlineBlocks: {
      create: '{{label}} құру',
      edit: 'Өзгерту: {{label}}',
      label: 'Жол ішіндегі блоктар',
      remove: 'Алып тастау: {{label}}',
    },
    label: 'Блоктар',
  },
  checklist: { label: 'Белгі қойылатын тізім' },
  heading: { label: '{{headingLevel}}-деңгейлі тақырып' },
  horizontalRule: { label: 'Көлденең сызық' },
  indent: {
    decreaseLabel: 'Шегіністі азайту',
    increaseLabel: 'Шегіністі арттыру',
  },
  link: {
    label: 'Сілтеме',
    loadingWithEllipsis: 'Жүктелуде...',
  },
  orderedList: { label: 'Нөмірленген тізім' },
  paragraph: {
    label: 'Абзац',
    label2: 'Қалыпты мәтін',
  },
  relationship: { label: 'Байланысты жазба' },
  textState: { defaultStyle: 'Әдепкі стиль' },
  unorderedList: { label: 'Маркерленген тізім' },
  upload: { label: 'Файл' },
}
