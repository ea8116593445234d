import * as migration_20261122_175111_initial from './20261122_175111_initial.ts';
import * as migration_20261124_180635_consents from './20261124_180635_consents.ts';
import * as migration_20261124_182946_accounts from './20261124_182946_accounts.ts';
import * as migration_20261125_192432_events from './20261125_192432_events.ts';
import * as migration_20261125_192856_family from './20261125_192856_family.ts';
import * as migration_20261125_193607_outbox from './20261125_193607_outbox.ts';
import * as migration_20261125_194634_applications from './20261125_194634_applications.ts';
import * as migration_20261125_200546_portraits from './20261125_200546_portraits.ts';
import * as migration_20261125_201541_title_keys from './20261125_201541_title_keys.ts';
import * as migration_20261125_205401_saved_searches from './20261125_205401_saved_searches.ts';
import * as migration_20261125_210216_accounts from './20261125_210216_accounts.ts';
import * as migration_20261125_224918_accounts from './20261125_224918_accounts.ts';
import * as migration_20261125_232535_alerts_and_pupils from './20261125_232535_alerts_and_pupils.ts';
import * as migration_20261125_233040_calls from './20261125_233040_calls.ts';
import * as migration_20261126_023832_saved_search_told from './20261126_023832_saved_search_told.ts';

export const migrations = [
  {
    up: migration_20261122_175111_initial.up,
    down: migration_20261122_175111_initial.down,
    name: '20261122_175111_initial',
  },
  {
    up: migration_20261124_180635_consents.up,
    down: migration_20261124_180635_consents.down,
    name: '20261124_180635_consents',
  },
  {
    up: migration_20261124_182946_accounts.up,
    down: migration_20261124_182946_accounts.down,
    name: '20261124_182946_accounts',
  },
  {
    up: migration_20261125_192432_events.up,
    down: migration_20261125_192432_events.down,
    name: '20261125_192432_events',
  },
  {
    up: migration_20261125_192856_family.up,
    down: migration_20261125_192856_family.down,
    name: '20261125_192856_family',
  },
  {
    up: migration_20261125_193607_outbox.up,
    down: migration_20261125_193607_outbox.down,
    name: '20261125_193607_outbox',
  },
  {
    up: migration_20261125_194634_applications.up,
    down: migration_20261125_194634_applications.down,
    name: '20261125_194634_applications',
  },
  {
    up: migration_20261125_200546_portraits.up,
    down: migration_20261125_200546_portraits.down,
    name: '20261125_200546_portraits',
  },
  {
    up: migration_20261125_201541_title_keys.up,
    down: migration_20261125_201541_title_keys.down,
    name: '20261125_201541_title_keys',
  },
  {
    up: migration_20261125_205401_saved_searches.up,
    down: migration_20261125_205401_saved_searches.down,
    name: '20261125_205401_saved_searches',
  },
  {
    up: migration_20261125_210216_accounts.up,
    down: migration_20261125_210216_accounts.down,
    name: '20261125_210216_accounts',
  },
  {
    up: migration_20261125_224918_accounts.up,
    down: migration_20261125_224918_accounts.down,
    name: '20261125_224918_accounts',
  },
  {
    up: migration_20261125_232535_alerts_and_pupils.up,
    down: migration_20261125_232535_alerts_and_pupils.down,
    name: '20261125_232535_alerts_and_pupils',
  },
  {
    up: migration_20261125_233040_calls.up,
    down: migration_20261125_233040_calls.down,
    name: '20261125_233040_calls',
  },
  {
    up: migration_20261126_023832_saved_search_told.up,
    down: migration_20261126_023832_saved_search_told.down,
    name: '20261126_023832_saved_search_told'
  },
];
