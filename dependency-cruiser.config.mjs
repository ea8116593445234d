import { rooms } from './rooms.mjs'

const names = Object.keys(rooms)
const inside = (room) => `^${room}/`

/** For each room: everything of ours outside it that it may not import. */
const arrows = names.map((room) => {
  const { may, types } = rooms[room]
  const allowed = [
    inside(room),
    ...may.map((each) => (names.includes(each) ? inside(each) : `^${each}$`)),
  ]
  const typed = types.map(inside)
  return {
    name: `arrows-of-${room.replace('/', '-')}`,
    comment: `${room} imports only ${[room, ...may].join(', ')}${types.length ? ` and types of ${types.join(', ')}` : ''}`,
    severity: 'error',
    from: {
      path: inside(room),
      pathNot: names.filter((other) => other.startsWith(`${room}/`)).map(inside),
    },
    to: {
      pathNot: [
        ...allowed,
        ...typed,
        'node_modules',
        '^(node:)?[a-z_/0-9-]+$',
        '^dist/',
        '^@payload-config$',
      ],
      dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
    },
  }
})

const valuesOfTypedRooms = names.flatMap((room) =>
  rooms[room].types.map((typed) => ({
    name: `types-only-of-${typed}-in-${room}`,
    comment: `${room} may import types of ${typed}, never what runs`,
    severity: 'error',
    from: { path: inside(room) },
    to: { path: inside(typed), dependencyTypesNot: ['type-only'] },
  })),
)

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...arrows,
    ...valuesOfTypedRooms,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '/\\.next/', '^node_modules/\\.cache'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
