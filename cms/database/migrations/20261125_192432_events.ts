import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`events_registration_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'text',
  	\`required\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_registration_questions_order_idx\` ON \`events_registration_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_registration_questions_parent_id_idx\` ON \`events_registration_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_registration_questions_locales\` (
  	\`label\` text,
  	\`help\` text,
  	\`options\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events_registration_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`events_registration_questions_locales_locale_parent_id_uniqu\` ON \`events_registration_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_registration_questions_locales_parent_lookup\` ON \`events_registration_questions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_registration_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`kind\` text DEFAULT 'text',
  	\`required\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_registration_questions_order_idx\` ON \`_events_v_version_registration_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_registration_questions_parent_id_idx\` ON \`_events_v_version_registration_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_registration_questions_locales\` (
  	\`label\` text,
  	\`help\` text,
  	\`options\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v_version_registration_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_events_v_version_registration_questions_locales_locale_pare\` ON \`_events_v_version_registration_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_registration_questions_locales_parent_lookup\` ON \`_events_v_version_registration_questions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`registrations\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`event_id\` integer NOT NULL,
  	\`key\` text NOT NULL,
  	\`user_id\` integer NOT NULL,
  	\`profile_id\` integer,
  	\`name\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`offer_until_at\` text,
  	\`photo\` text,
  	\`on_profile\` integer DEFAULT false,
  	\`answers\` text,
  	\`ticket\` text NOT NULL,
  	\`code_hash\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`attended_at\` text,
  	\`history\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`profile_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`registrations_event_idx\` ON \`registrations\` (\`event_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`registrations_key_idx\` ON \`registrations\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`registrations_user_idx\` ON \`registrations\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_profile_idx\` ON \`registrations\` (\`profile_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_state_idx\` ON \`registrations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`registrations_offer_until_at_idx\` ON \`registrations\` (\`offer_until_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`registrations_code_hash_idx\` ON \`registrations\` (\`code_hash\`);`)
  await db.run(sql`CREATE INDEX \`registrations_updated_at_idx\` ON \`registrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`registrations_created_at_idx\` ON \`registrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rosters\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`event_id\` integer NOT NULL,
  	\`taken\` numeric DEFAULT 0 NOT NULL,
  	\`waiting\` numeric DEFAULT 0 NOT NULL,
  	\`entered\` numeric DEFAULT 0 NOT NULL,
  	\`attended\` numeric DEFAULT 0 NOT NULL,
  	\`last_number\` numeric DEFAULT 0 NOT NULL,
  	\`turn\` numeric DEFAULT 0 NOT NULL,
  	\`told\` numeric,
  	\`commitment\` text,
  	\`secret_seed\` text,
  	\`seed\` text,
  	\`drawn_at\` text,
  	\`draw\` text,
  	\`shredded_at\` text,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rosters_event_idx\` ON \`rosters\` (\`event_id\`);`)
  await db.run(sql`CREATE TABLE \`attendances\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`profile_id\` integer NOT NULL,
  	\`event_id\` integer NOT NULL,
  	\`at\` text NOT NULL,
  	FOREIGN KEY (\`profile_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`attendances_profile_idx\` ON \`attendances\` (\`profile_id\`);`)
  await db.run(sql`CREATE INDEX \`attendances_event_idx\` ON \`attendances\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`attendances_at_idx\` ON \`attendances\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`notifications\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`user_id\` integer NOT NULL,
  	\`kind\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`values\` text,
  	\`path\` text,
  	\`at\` text NOT NULL,
  	\`read_at\` text,
  	\`mail\` text NOT NULL,
  	\`mail_at\` text,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notifications_user_idx\` ON \`notifications\` (\`user_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`notifications_key_idx\` ON \`notifications\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notifications_at_idx\` ON \`notifications\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_read_at_idx\` ON \`notifications\` (\`read_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_mail_idx\` ON \`notifications\` (\`mail\`);`)
  await db.run(sql`CREATE INDEX \`notifications_mail_at_idx\` ON \`notifications\` (\`mail_at\`);`)
  await db.run(sql`CREATE TABLE \`preferences_muted\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`preferences_muted_order_idx\` ON \`preferences_muted\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`preferences_muted_parent_idx\` ON \`preferences_muted\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`preferences\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`user_id\` integer NOT NULL,
  	\`pace\` text DEFAULT 'digest' NOT NULL,
  	\`quiet_from\` numeric DEFAULT 22 NOT NULL,
  	\`quiet_to\` numeric DEFAULT 8 NOT NULL,
  	\`digest_at\` numeric DEFAULT 9 NOT NULL,
  	\`time_zone\` text DEFAULT 'Asia/Almaty' NOT NULL,
  	\`calendar\` text,
  	\`calendar_hash\` text,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`preferences_user_idx\` ON \`preferences\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`preferences_calendar_hash_idx\` ON \`preferences\` (\`calendar_hash\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`cancelled\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_mode\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_opens_at\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_closes_at\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_draw_at\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_waiting_list\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_accept_hours\` numeric DEFAULT 24;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_cancel_until_at\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_photos\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_retention_days\` numeric DEFAULT 90;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`revision\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_cancelled\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_mode\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_opens_at\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_closes_at\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_draw_at\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_waiting_list\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_accept_hours\` numeric DEFAULT 24;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_cancel_until_at\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_photos\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_retention_days\` numeric DEFAULT 90;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_revision\` numeric DEFAULT 0;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`events_registration_questions\`;`)
  await db.run(sql`DROP TABLE \`events_registration_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_registration_questions\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_registration_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`registrations\`;`)
  await db.run(sql`DROP TABLE \`rosters\`;`)
  await db.run(sql`DROP TABLE \`attendances\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`DROP TABLE \`preferences_muted\`;`)
  await db.run(sql`DROP TABLE \`preferences\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`cancelled\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_mode\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_opens_at\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_closes_at\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_draw_at\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_waiting_list\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_accept_hours\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_cancel_until_at\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_photos\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_retention_days\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_cancelled\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_mode\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_opens_at\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_closes_at\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_draw_at\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_waiting_list\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_accept_hours\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_cancel_until_at\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_photos\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_retention_days\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_revision\`;`)
}
