import * as migration_20261122_175111_initial from './20261122_175111_initial.ts';

export const migrations = [
  {
    up: migration_20261122_175111_initial.up,
    down: migration_20261122_175111_initial.down,
    name: '20261122_175111_initial'
  },
];
