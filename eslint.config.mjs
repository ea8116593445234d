import astro from 'eslint-plugin-astro'
import tseslint from 'typescript-eslint'
import { rooms } from './rooms.mjs'
import { sayAsWhom } from './tests/lint/say-as-whom.mjs'

const names = Object.keys(rooms)

/** Patterns of imports that lead out of a room to another one it may not know, however deep the file lies. */
const arrows = names.map((room) => {
  const { may, types } = rooms[room]
  const closed = names.filter(
    (other) =>
      other !== room &&
      !may.includes(other) &&
      !types.includes(other) &&
      !other.startsWith(`${room}/`) &&
      !room.startsWith(`${other}/`),
  )
  const outside = [
    'tests',
    'server.ts',
    ...(may.includes('environment.ts') ? [] : ['environment.ts']),
  ]
  const restricted = [...closed.filter((each) => !each.includes('/')), ...outside].map((each) => ({
    regex: `^(\\.\\./)+${each.replace('.', '\\.')}(/|$)`,
    message: `${room} may not import ${each}: see rooms.mjs`,
  }))
  const typed = types.map((each) => ({
    regex: `^(\\.\\./)+${each}/`,
    allowTypeImports: true,
    message: `${room} may import only types of ${each}: see rooms.mjs`,
  }))
  return {
    files: [`${room}/**/*.{ts,tsx,astro,mjs}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [...restricted, ...typed] },
      ],
    },
  }
})

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.astro',
      '.data',
      'coverage',
      'node_modules',
      'cms/admin/.next',
      'cms/payload-types.ts',
      'cms/database/migrations',
      '**/importMap.js',
      '**/next-env.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    plugins: { house: { rules: { 'say-as-whom': sayAsWhom } } },
    rules: {
      'house/say-as-whom': 'error',
      'no-console': 'off',
      eqeqeq: ['error', 'smart'],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  ...arrows,
)
