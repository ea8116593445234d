import { defineConfig } from 'vitest/config'

const whole = ['tests/whole/**/*.test.ts', 'tests/browser/**/*.test.ts']

/** What has to hold on MongoDB as it does on SQLite. */
const contracts = [
  'tests/cms/{database,changes,languages,import-store,import-profiles,seed}.test.ts',
  'tests/cms/editing/*.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: whole,
          testTimeout: 30_000,
          hookTimeout: 60_000,
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
