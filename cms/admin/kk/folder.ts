import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const folder: DefaultTranslationsObject['folder'] = {
  browseByFolder: 'Қалталар бойынша қарау',
  byFolder: 'Қалталар бойынша',
  deleteFolder: 'Қалтаны жою',
  folderName: 'Қалта атауы',
  folders: 'Қалталар',
  folderTypeDescription: 'Бұл қалтада қай бөлімдердің жазбалары сақталатынын таңдаңыз.',
  itemHasBeenMoved: '{{title}} {{folderName}} қалтасына жылжытылды',
  itemHasBeenMovedToRoot: '{{title}} түбірлік қалтаға жылжытылды',
  itemsMovedToFolder: '{{title}} {{folderName}} қалтасына жылжытылды',
  itemsMovedToRoot: '{{title}} түбірлік қалтаға жылжытылды',
  moveFolder: 'Қалтаны жылжыту',
  moveItemsToFolderConfirmation:
    '<1>{{label}}: {{count}}</1> – бәрі <2>{{toFolder}}</2> қалтасына жылжытылады. Жалғастырасыз ба?',
  moveItemsToRootConfirmation:
    '<1>{{label}}: {{count}}</1> – бәрі түбірлік қалтаға жылжытылады. Жалғастырасыз ба?',
  moveItemToFolderConfirmation:
    '<1>{{title}}</1> <2>{{toFolder}}</2> қалтасына жылжытылады. Жалғастырасыз ба?',
  moveItemToRootConfirmation: '<1>{{title}}</1> түбірлік қалтаға жылжытылады. Жалғастырасыз ба?',
  movingFromFolder: '{{fromFolder}} қалтасынан жылжыту: {{title}}',
  newFolder: 'Жаңа қалта',
  noFolder: 'Қалтасыз',
  renameFolder: 'Қалта атауын өзгерту',
  searchByNameInFolder: '{{folderName}} ішінен атауы бойынша іздеу',
  selectFolderForItem: '{{title}} үшін қалта таңдаңыз',
}
