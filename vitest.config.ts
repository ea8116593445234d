import { defineConfig } from 'vitest/config'

const whole = ['tests/whole/**/*.test.ts', 'tests/browser/**/*.test.ts']

/** What has to hold on MongoDB as it does on SQLite. */
const contracts = [
  'tests/cms/{database,changes,languages,import-store,import-profiles}.test.ts',
  'tests/cms/seed/*.test.ts',
  'tests/cms/editing/*.test.ts',
  'tests/cms/accounts/sessions.test.ts',
]

/** What has to hold on a Meilisearch server as it does on our own engine. */
const searchContracts = [
  'tests/search/{engine,spellings,recall,recall-by-way}.test.ts',
  'tests/search/server-*.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...whole, 'tests/search/server-*.test.ts'],
          // a shared machine may take many times what a quiet one does
          testTimeout: 120_000,
          hookTimeout: 120_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'mongodb',
          include: process.env.MONGODB_URL ? contracts : ['tests/cms/mongodb-unasked.ts'],
          env: { TEST_DATABASE: 'mongodb' },
          testTimeout: 120_000,
          // a database of its own for each file: hundreds of indexes are made before the first test
          hookTimeout: 300_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'meilisearch',
          include: process.env.MEILI_URL ? searchContracts : ['tests/search/server-unasked.ts'],
          env: { TEST_SEARCH: 'meilisearch' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'whole',
          include: whole,
          globalSetup: ['tests/whole/server.setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          pool: 'forks',
        },
      },
    ],
  },
})
