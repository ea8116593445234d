import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`calls_questions_options\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_questions_options_order_idx\` ON \`calls_questions_options\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calls_questions_options_parent_id_idx\` ON \`calls_questions_options\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calls_questions_options_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls_questions_options\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calls_questions_options_locales_locale_parent_id_unique\` ON \`calls_questions_options_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_questions_options_locales_parent_lookup\` ON \`calls_questions_options_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calls_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`kind\` text DEFAULT 'text',
  	\`step\` numeric DEFAULT 2,
  	\`required\` integer DEFAULT false,
  	\`identifies\` integer DEFAULT false,
  	\`min\` numeric,
  	\`max\` numeric,
  	\`only_if_key\` text,
  	\`only_if_value\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_questions_order_idx\` ON \`calls_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calls_questions_parent_id_idx\` ON \`calls_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calls_questions_locales\` (
  	\`label\` text,
  	\`help\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calls_questions_locales_locale_parent_id_unique\` ON \`calls_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_questions_locales_parent_lookup\` ON \`calls_questions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calls_stages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`starts_at\` text,
  	\`ends_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_stages_order_idx\` ON \`calls_stages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calls_stages_parent_id_idx\` ON \`calls_stages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calls_stages_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls_stages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calls_stages_locales_locale_parent_id_unique\` ON \`calls_stages_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_stages_locales_parent_lookup\` ON \`calls_stages_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calls_criteria\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`weight\` numeric DEFAULT 1,
  	\`highest\` numeric DEFAULT 10,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_criteria_order_idx\` ON \`calls_criteria\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calls_criteria_parent_id_idx\` ON \`calls_criteria\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calls_criteria_locales\` (
  	\`title\` text,
  	\`help\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls_criteria\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calls_criteria_locales_locale_parent_id_unique\` ON \`calls_criteria_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_criteria_locales_parent_lookup\` ON \`calls_criteria_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_calls_v_version_questions_options\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`value\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calls_v_version_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_calls_v_version_questions_options_order_idx\` ON \`_calls_v_version_questions_options\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_version_questions_options_parent_id_idx\` ON \`_calls_v_version_questions_options\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_calls_v_version_questions_options_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calls_v_version_questions_options\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_calls_v_version_questions_options_locales_locale_parent_id_\` ON \`_calls_v_version_questions_options_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_version_questions_options_locales_parent_lookup\` ON \`_calls_v_version_questions_options_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_calls_v_version_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text,
  	\`kind\` text DEFAULT 'text',
  	\`step\` numeric DEFAULT 2,
  	\`required\` integer DEFAULT false,
  	\`identifies\` integer DEFAULT false,
  	\`min\` numeric,
  	\`max\` numeric,
  	\`only_if_key\` text,
  	\`only_if_value\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calls_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_calls_v_version_questions_order_idx\` ON \`_calls_v_version_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_version_questions_parent_id_idx\` ON \`_calls_v_version_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_calls_v_version_questions_locales\` (
  	\`label\` text,
  	\`help\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calls_v_version_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_calls_v_version_questions_locales_locale_parent_id_unique\` ON \`_calls_v_version_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_version_questions_locales_parent_lookup\` ON \`_calls_v_version_questions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_calls_v_version_stages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`starts_at\` text,
  	\`ends_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calls_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_calls_v_version_stages_order_idx\` ON \`_calls_v_version_stages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_version_stages_parent_id_idx\` ON \`_calls_v_version_stages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_calls_v_version_stages_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calls_v_version_stages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_calls_v_version_stages_locales_locale_parent_id_unique\` ON \`_calls_v_version_stages_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_version_stages_locales_parent_lookup\` ON \`_calls_v_version_stages_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_calls_v_version_criteria\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text,
  	\`weight\` numeric DEFAULT 1,
  	\`highest\` numeric DEFAULT 10,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calls_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_calls_v_version_criteria_order_idx\` ON \`_calls_v_version_criteria\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_version_criteria_parent_id_idx\` ON \`_calls_v_version_criteria\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_calls_v_version_criteria_locales\` (
  	\`title\` text,
  	\`help\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calls_v_version_criteria\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_calls_v_version_criteria_locales_locale_parent_id_unique\` ON \`_calls_v_version_criteria_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_version_criteria_locales_parent_lookup\` ON \`_calls_v_version_criteria_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`applications\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`number\` text NOT NULL,
  	\`who\` text NOT NULL,
  	\`call_id\` integer NOT NULL,
  	\`organisation_id\` integer,
  	\`account_id\` integer NOT NULL,
  	\`profile_id\` integer,
  	\`on_behalf\` text DEFAULT 'self' NOT NULL,
  	\`locale\` text DEFAULT 'kk' NOT NULL,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`family_name\` text,
  	\`given_name\` text,
  	\`birth_date\` text,
  	\`kind\` text,
  	\`region_id\` integer,
  	\`settlement\` text,
  	\`settlement_type\` text,
  	\`school\` text,
  	\`grade\` numeric,
  	\`answers\` text,
  	\`identifying\` text,
  	\`team\` text,
  	\`public_name\` integer DEFAULT false,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`consent_at\` text,
  	\`submitted_at\` text,
  	\`returned_note\` text,
  	\`blind\` integer DEFAULT true,
  	\`points\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`call_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`profile_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`region_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`applications_number_idx\` ON \`applications\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`applications_who_idx\` ON \`applications\` (\`who\`);`)
  await db.run(sql`CREATE INDEX \`applications_call_idx\` ON \`applications\` (\`call_id\`);`)
  await db.run(sql`CREATE INDEX \`applications_organisation_idx\` ON \`applications\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`applications_account_idx\` ON \`applications\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`applications_profile_idx\` ON \`applications\` (\`profile_id\`);`)
  await db.run(sql`CREATE INDEX \`applications_state_idx\` ON \`applications\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`applications_region_idx\` ON \`applications\` (\`region_id\`);`)
  await db.run(sql`CREATE INDEX \`applications_submitted_at_idx\` ON \`applications\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`applications_points_idx\` ON \`applications\` (\`points\`);`)
  await db.run(sql`CREATE INDEX \`applications_updated_at_idx\` ON \`applications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`applications_created_at_idx\` ON \`applications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`applications_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`applications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`applications_rels_order_idx\` ON \`applications_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`applications_rels_parent_idx\` ON \`applications_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`applications_rels_path_idx\` ON \`applications_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`applications_rels_users_id_idx\` ON \`applications_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`application_id\` integer NOT NULL,
  	\`call_id\` integer NOT NULL,
  	\`reviewer_id\` integer,
  	\`state\` text DEFAULT 'assigned' NOT NULL,
  	\`by\` text DEFAULT 'hand' NOT NULL,
  	\`scores\` text,
  	\`comment\` text,
  	\`conflict\` text,
  	\`revealed\` integer DEFAULT false,
  	\`assigned_at\` text NOT NULL,
  	\`submitted_at\` text,
  	\`reminded_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`application_id\`) REFERENCES \`applications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`call_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reviewer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_application_idx\` ON \`reviews\` (\`application_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_call_idx\` ON \`reviews\` (\`call_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_reviewer_idx\` ON \`reviews\` (\`reviewer_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_state_idx\` ON \`reviews\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`reviews_updated_at_idx\` ON \`reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_at_idx\` ON \`reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`decisions\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`application_id\` integer NOT NULL,
  	\`call_id\` integer NOT NULL,
  	\`outcome\` text NOT NULL,
  	\`way\` text,
  	\`label\` text NOT NULL,
  	\`region_id\` integer,
  	\`proposed_by_id\` integer,
  	\`proposed_at\` text NOT NULL,
  	\`confirmed_by_id\` integer,
  	\`decided_at\` text,
  	\`feedback\` text,
  	\`appeal_until\` text,
  	\`appeal\` text,
  	\`appealed_at\` text,
  	\`answer\` text,
  	\`answered_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`application_id\`) REFERENCES \`applications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`call_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`region_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`proposed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`decisions_application_idx\` ON \`decisions\` (\`application_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_call_idx\` ON \`decisions\` (\`call_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_outcome_idx\` ON \`decisions\` (\`outcome\`);`)
  await db.run(sql`CREATE INDEX \`decisions_region_idx\` ON \`decisions\` (\`region_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_proposed_by_idx\` ON \`decisions\` (\`proposed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_confirmed_by_idx\` ON \`decisions\` (\`confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_decided_at_idx\` ON \`decisions\` (\`decided_at\`);`)
  await db.run(sql`CREATE INDEX \`decisions_updated_at_idx\` ON \`decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`decisions_created_at_idx\` ON \`decisions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`statements\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`application_id\` integer NOT NULL,
  	\`kind\` text NOT NULL,
  	\`state\` text DEFAULT 'asked' NOT NULL,
  	\`person_name\` text,
  	\`email\` text,
  	\`text\` text,
  	\`token_hash\` text,
  	\`expires_at\` text NOT NULL,
  	\`at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`application_id\`) REFERENCES \`applications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`statements_application_idx\` ON \`statements\` (\`application_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_token_hash_idx\` ON \`statements\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`statements_updated_at_idx\` ON \`statements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`statements_created_at_idx\` ON \`statements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`attachments\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`application_id\` integer NOT NULL,
  	\`question\` text NOT NULL,
  	\`state\` text DEFAULT 'coming' NOT NULL,
  	\`file_name\` text NOT NULL,
  	\`mime_type\` text,
  	\`size\` numeric NOT NULL,
  	\`received\` numeric DEFAULT 0 NOT NULL,
  	\`hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`application_id\`) REFERENCES \`applications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`attachments_application_idx\` ON \`attachments\` (\`application_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`moves\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`application_id\` integer NOT NULL,
  	\`move\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`actor\` text,
  	\`note\` text,
  	\`at\` text NOT NULL,
  	FOREIGN KEY (\`application_id\`) REFERENCES \`applications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`moves_application_idx\` ON \`moves\` (\`application_id\`);`)
  await db.run(sql`CREATE TABLE \`receipts\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`number\` text NOT NULL,
  	\`application\` text NOT NULL,
  	\`call_id\` integer,
  	\`at\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	FOREIGN KEY (\`call_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`receipts_number_idx\` ON \`receipts\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`receipts_application_idx\` ON \`receipts\` (\`application\`);`)
  await db.run(sql`CREATE INDEX \`receipts_call_idx\` ON \`receipts\` (\`call_id\`);`)
  await db.run(sql`CREATE TABLE \`scores\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`call_id\` integer,
  	\`seq\` numeric NOT NULL,
  	\`review\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`previous\` text,
  	\`hash\` text NOT NULL,
  	\`at\` text NOT NULL,
  	FOREIGN KEY (\`call_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`scores_call_idx\` ON \`scores\` (\`call_id\`);`)
  await db.run(sql`CREATE TABLE \`outages\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`outages_from_idx\` ON \`outages\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`outages_until_idx\` ON \`outages\` (\`until\`);`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`needs_recommendation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`team\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`reviews_each\` numeric DEFAULT 2;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`blind\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`budget\` numeric;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`floors_rural_percent\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`floors_regional_percent\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`award\` text;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`pool_field\` text;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`show_results\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`approval\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`approval_note\` text;`)
  await db.run(sql`ALTER TABLE \`calls_rels\` ADD \`programmes_id\` integer REFERENCES programmes(id);`)
  await db.run(sql`ALTER TABLE \`calls_rels\` ADD \`users_id\` integer REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`calls_rels_programmes_id_idx\` ON \`calls_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_rels_users_id_idx\` ON \`calls_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_needs_recommendation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_team\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_reviews_each\` numeric DEFAULT 2;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_blind\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_budget\` numeric;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_floors_rural_percent\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_floors_regional_percent\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_award\` text;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_pool_field\` text;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_show_results\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_approval\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`_calls_v\` ADD \`version_approval_note\` text;`)
  await db.run(sql`ALTER TABLE \`_calls_v_rels\` ADD \`programmes_id\` integer REFERENCES programmes(id);`)
  await db.run(sql`ALTER TABLE \`_calls_v_rels\` ADD \`users_id\` integer REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_calls_v_rels_programmes_id_idx\` ON \`_calls_v_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_rels_users_id_idx\` ON \`_calls_v_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`applications_id\` integer REFERENCES applications(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`reviews_id\` integer REFERENCES reviews(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`decisions_id\` integer REFERENCES decisions(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`statements_id\` integer REFERENCES statements(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`attachments_id\` integer REFERENCES attachments(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`moves_id\` integer REFERENCES moves(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`receipts_id\` integer REFERENCES receipts(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`scores_id\` integer REFERENCES scores(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`outages_id\` integer REFERENCES outages(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_applications_id_idx\` ON \`payload_locked_documents_rels\` (\`applications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reviews_id_idx\` ON \`payload_locked_documents_rels\` (\`reviews_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_decisions_id_idx\` ON \`payload_locked_documents_rels\` (\`decisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_statements_id_idx\` ON \`payload_locked_documents_rels\` (\`statements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_attachments_id_idx\` ON \`payload_locked_documents_rels\` (\`attachments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_moves_id_idx\` ON \`payload_locked_documents_rels\` (\`moves_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_receipts_id_idx\` ON \`payload_locked_documents_rels\` (\`receipts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_scores_id_idx\` ON \`payload_locked_documents_rels\` (\`scores_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_outages_id_idx\` ON \`payload_locked_documents_rels\` (\`outages_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`calls_questions_options\`;`)
  await db.run(sql`DROP TABLE \`calls_questions_options_locales\`;`)
  await db.run(sql`DROP TABLE \`calls_questions\`;`)
  await db.run(sql`DROP TABLE \`calls_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`calls_stages\`;`)
  await db.run(sql`DROP TABLE \`calls_stages_locales\`;`)
  await db.run(sql`DROP TABLE \`calls_criteria\`;`)
  await db.run(sql`DROP TABLE \`calls_criteria_locales\`;`)
  await db.run(sql`DROP TABLE \`_calls_v_version_questions_options\`;`)
  await db.run(sql`DROP TABLE \`_calls_v_version_questions_options_locales\`;`)
  await db.run(sql`DROP TABLE \`_calls_v_version_questions\`;`)
  await db.run(sql`DROP TABLE \`_calls_v_version_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`_calls_v_version_stages\`;`)
  await db.run(sql`DROP TABLE \`_calls_v_version_stages_locales\`;`)
  await db.run(sql`DROP TABLE \`_calls_v_version_criteria\`;`)
  await db.run(sql`DROP TABLE \`_calls_v_version_criteria_locales\`;`)
  await db.run(sql`DROP TABLE \`applications\`;`)
  await db.run(sql`DROP TABLE \`applications_rels\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`decisions\`;`)
  await db.run(sql`DROP TABLE \`statements\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`DROP TABLE \`moves\`;`)
  await db.run(sql`DROP TABLE \`receipts\`;`)
  await db.run(sql`DROP TABLE \`scores\`;`)
  await db.run(sql`DROP TABLE \`outages\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_calls_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`regions_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`regions_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_calls_rels\`("id", "order", "parent_id", "path", "regions_id") SELECT "id", "order", "parent_id", "path", "regions_id" FROM \`calls_rels\`;`)
  await db.run(sql`DROP TABLE \`calls_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_calls_rels\` RENAME TO \`calls_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`calls_rels_order_idx\` ON \`calls_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`calls_rels_parent_idx\` ON \`calls_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_rels_path_idx\` ON \`calls_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`calls_rels_regions_id_idx\` ON \`calls_rels\` (\`regions_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__calls_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`regions_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_calls_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`regions_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__calls_v_rels\`("id", "order", "parent_id", "path", "regions_id") SELECT "id", "order", "parent_id", "path", "regions_id" FROM \`_calls_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_calls_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__calls_v_rels\` RENAME TO \`_calls_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_calls_v_rels_order_idx\` ON \`_calls_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_rels_parent_idx\` ON \`_calls_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_rels_path_idx\` ON \`_calls_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_calls_v_rels_regions_id_idx\` ON \`_calls_v_rels\` (\`regions_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`calls_id\` integer,
  	\`events_id\` integer,
  	\`news_id\` integer,
  	\`pages_id\` integer,
  	\`resources_id\` integer,
  	\`programmes_id\` integer,
  	\`profiles_id\` integer,
  	\`achievements_id\` integer,
  	\`awards_id\` integer,
  	\`centres_id\` integer,
  	\`regions_id\` integer,
  	\`organisations_id\` integer,
  	\`milestones_id\` integer,
  	\`media_id\` integer,
  	\`guardianships_id\` integer,
  	\`consents_id\` integer,
  	\`contact_requests_id\` integer,
  	\`vettings_id\` integer,
  	\`users_id\` integer,
  	\`sessions_id\` integer,
  	\`links_id\` integer,
  	\`attempts_id\` integer,
  	\`letters_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calls_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resources_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programmes_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`profiles_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`achievements_id\`) REFERENCES \`achievements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`awards_id\`) REFERENCES \`awards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`centres_id\`) REFERENCES \`centres\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`regions_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`milestones_id\`) REFERENCES \`milestones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guardianships_id\`) REFERENCES \`guardianships\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`consents_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contact_requests_id\`) REFERENCES \`contact_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`vettings_id\`) REFERENCES \`vettings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sessions_id\`) REFERENCES \`sessions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`links_id\`) REFERENCES \`links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attempts_id\`) REFERENCES \`attempts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`letters_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "calls_id", "events_id", "news_id", "pages_id", "resources_id", "programmes_id", "profiles_id", "achievements_id", "awards_id", "centres_id", "regions_id", "organisations_id", "milestones_id", "media_id", "guardianships_id", "consents_id", "contact_requests_id", "vettings_id", "users_id", "sessions_id", "links_id", "attempts_id", "letters_id") SELECT "id", "order", "parent_id", "path", "calls_id", "events_id", "news_id", "pages_id", "resources_id", "programmes_id", "profiles_id", "achievements_id", "awards_id", "centres_id", "regions_id", "organisations_id", "milestones_id", "media_id", "guardianships_id", "consents_id", "contact_requests_id", "vettings_id", "users_id", "sessions_id", "links_id", "attempts_id", "letters_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calls_id_idx\` ON \`payload_locked_documents_rels\` (\`calls_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_news_id_idx\` ON \`payload_locked_documents_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_resources_id_idx\` ON \`payload_locked_documents_rels\` (\`resources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_programmes_id_idx\` ON \`payload_locked_documents_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_profiles_id_idx\` ON \`payload_locked_documents_rels\` (\`profiles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_achievements_id_idx\` ON \`payload_locked_documents_rels\` (\`achievements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_awards_id_idx\` ON \`payload_locked_documents_rels\` (\`awards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_centres_id_idx\` ON \`payload_locked_documents_rels\` (\`centres_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_regions_id_idx\` ON \`payload_locked_documents_rels\` (\`regions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_milestones_id_idx\` ON \`payload_locked_documents_rels\` (\`milestones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guardianships_id_idx\` ON \`payload_locked_documents_rels\` (\`guardianships_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consents_id_idx\` ON \`payload_locked_documents_rels\` (\`consents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contact_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`contact_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_vettings_id_idx\` ON \`payload_locked_documents_rels\` (\`vettings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sessions_id_idx\` ON \`payload_locked_documents_rels\` (\`sessions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_links_id_idx\` ON \`payload_locked_documents_rels\` (\`links_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_attempts_id_idx\` ON \`payload_locked_documents_rels\` (\`attempts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_letters_id_idx\` ON \`payload_locked_documents_rels\` (\`letters_id\`);`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`needs_recommendation\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`team\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`reviews_each\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`blind\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`budget\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`floors_rural_percent\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`floors_regional_percent\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`award\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`pool_field\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`show_results\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`approval\`;`)
  await db.run(sql`ALTER TABLE \`calls\` DROP COLUMN \`approval_note\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_needs_recommendation\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_team\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_reviews_each\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_blind\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_budget\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_floors_rural_percent\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_floors_regional_percent\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_award\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_pool_field\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_show_results\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_approval\`;`)
  await db.run(sql`ALTER TABLE \`_calls_v\` DROP COLUMN \`version_approval_note\`;`)
}
