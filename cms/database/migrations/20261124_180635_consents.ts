import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`profiles_taken_over\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`profiles_taken_over_order_idx\` ON \`profiles_taken_over\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`profiles_taken_over_parent_idx\` ON \`profiles_taken_over\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`guardianships\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`child_id\` integer NOT NULL,
  	\`guardian_id\` integer,
  	\`guardian_name\` text NOT NULL,
  	\`email\` text,
  	\`locale\` text DEFAULT 'kk',
  	\`link\` text NOT NULL,
  	\`state\` text DEFAULT 'invited' NOT NULL,
  	\`invited_by_id\` integer,
  	\`token_hash\` text,
  	\`code_hash\` text,
  	\`expires_at\` text NOT NULL,
  	\`accepted_at\` text,
  	\`ended_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`child_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guardian_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`invited_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`guardianships_child_idx\` ON \`guardianships\` (\`child_id\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_guardian_idx\` ON \`guardianships\` (\`guardian_id\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_state_idx\` ON \`guardianships\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_invited_by_idx\` ON \`guardianships\` (\`invited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_token_hash_idx\` ON \`guardianships\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_code_hash_idx\` ON \`guardianships\` (\`code_hash\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_updated_at_idx\` ON \`guardianships\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_created_at_idx\` ON \`guardianships\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consents\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`profile_id\` integer NOT NULL,
  	\`entry\` text DEFAULT 'given' NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`language\` text DEFAULT 'kk' NOT NULL,
  	\`giver_name\` text NOT NULL,
  	\`paper_on\` text,
  	\`paper_place\` text,
  	\`how\` text DEFAULT 'paper' NOT NULL,
  	\`giver\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`recipient\` text NOT NULL,
  	\`guardianship_id\` integer,
  	\`account_id\` integer,
  	\`entered_by_id\` integer,
  	\`from_at\` text NOT NULL,
  	\`until_at\` text,
  	\`closes_id\` integer,
  	FOREIGN KEY (\`profile_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guardianship_id\`) REFERENCES \`guardianships\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`closes_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`consents_profile_idx\` ON \`consents\` (\`profile_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_guardianship_idx\` ON \`consents\` (\`guardianship_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_account_idx\` ON \`consents\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_entered_by_idx\` ON \`consents\` (\`entered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_closes_idx\` ON \`consents\` (\`closes_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_requests\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`from_id\` integer NOT NULL,
  	\`to_id\` integer NOT NULL,
  	\`message\` text NOT NULL,
  	\`through\` text NOT NULL,
  	\`guardianship_id\` integer,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`from_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`to_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guardianship_id\`) REFERENCES \`guardianships\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_requests_from_idx\` ON \`contact_requests\` (\`from_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_requests_to_idx\` ON \`contact_requests\` (\`to_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_requests_guardianship_idx\` ON \`contact_requests\` (\`guardianship_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_requests_state_idx\` ON \`contact_requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`contact_requests_at_idx\` ON \`contact_requests\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`contact_requests_updated_at_idx\` ON \`contact_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contact_requests_created_at_idx\` ON \`contact_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`views\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`viewer_id\` integer NOT NULL,
  	\`profile_id\` integer NOT NULL,
  	\`kind\` text NOT NULL,
  	\`at\` text NOT NULL,
  	FOREIGN KEY (\`viewer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`profile_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`views_viewer_idx\` ON \`views\` (\`viewer_id\`);`)
  await db.run(sql`CREATE INDEX \`views_profile_idx\` ON \`views\` (\`profile_id\`);`)
  await db.run(sql`CREATE INDEX \`views_at_idx\` ON \`views\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`audit\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`actor\` text,
  	\`action\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`document\` text,
  	\`count\` numeric,
  	\`previous\` text,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_seq_idx\` ON \`audit\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_actor_idx\` ON \`audit\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX \`audit_action_idx\` ON \`audit\` (\`action\`);`)
  await db.run(sql`CREATE TABLE \`erasures\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`receipt\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`mark\` text NOT NULL,
  	\`asked_by\` text NOT NULL,
  	\`rows\` numeric NOT NULL,
  	\`files\` numeric NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`erasures_receipt_idx\` ON \`erasures\` (\`receipt\`);`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`photo_consent_on\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`consent_until_at\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`sealed\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`profiles_birth_date_idx\` ON \`profiles\` (\`birth_date\`);`)
  await db.run(sql`CREATE INDEX \`profiles_consent_until_at_idx\` ON \`profiles\` (\`consent_until_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`guardianships_id\` integer REFERENCES guardianships(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`consents_id\` integer REFERENCES consents(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`contact_requests_id\` integer REFERENCES contact_requests(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guardianships_id_idx\` ON \`payload_locked_documents_rels\` (\`guardianships_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consents_id_idx\` ON \`payload_locked_documents_rels\` (\`consents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contact_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`contact_requests_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`profiles_taken_over\`;`)
  await db.run(sql`DROP TABLE \`guardianships\`;`)
  await db.run(sql`DROP TABLE \`consents\`;`)
  await db.run(sql`DROP TABLE \`contact_requests\`;`)
  await db.run(sql`DROP TABLE \`views\`;`)
  await db.run(sql`DROP TABLE \`audit\`;`)
  await db.run(sql`DROP TABLE \`erasures\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  	\`users_id\` integer,
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
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "calls_id", "events_id", "news_id", "pages_id", "resources_id", "programmes_id", "profiles_id", "achievements_id", "awards_id", "centres_id", "regions_id", "organisations_id", "milestones_id", "media_id", "users_id") SELECT "id", "order", "parent_id", "path", "calls_id", "events_id", "news_id", "pages_id", "resources_id", "programmes_id", "profiles_id", "achievements_id", "awards_id", "centres_id", "regions_id", "organisations_id", "milestones_id", "media_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`profiles_birth_date_idx\`;`)
  await db.run(sql`DROP INDEX \`profiles_consent_until_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`profiles\` DROP COLUMN \`photo_consent_on\`;`)
  await db.run(sql`ALTER TABLE \`profiles\` DROP COLUMN \`consent_until_at\`;`)
  await db.run(sql`ALTER TABLE \`profiles\` DROP COLUMN \`sealed\`;`)
}
