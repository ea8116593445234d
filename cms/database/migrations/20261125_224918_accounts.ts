import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`held_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`profiles_held_by_idx\` ON \`profiles\` (\`held_by_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_profiles\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`external_id\` text,
  	\`handle\` text,
  	\`kind\` text NOT NULL,
  	\`full_name\` text,
  	\`short_name\` text,
  	\`family_name\` text NOT NULL,
  	\`given_name\` text NOT NULL,
  	\`patronymic\` text,
  	\`birth_date\` text,
  	\`minor\` integer,
  	\`region_id\` integer,
  	\`settlement\` text,
  	\`settlement_type\` text,
  	\`country\` text,
  	\`school\` text,
  	\`grade\` numeric,
  	\`pool_field\` text,
  	\`pool_year\` numeric,
  	\`mentor\` integer DEFAULT false,
  	\`mentor_capacity\` numeric,
  	\`photo_id\` integer,
  	\`email\` text,
  	\`phone\` text,
  	\`visibility\` text DEFAULT 'members' NOT NULL,
  	\`listing_consent_on\` text,
  	\`photo_consent_on\` text,
  	\`consent_until_at\` text,
  	\`hand_over_told_at\` text,
  	\`sealed\` integer DEFAULT false,
  	\`audience\` text,
  	\`user_id\` integer,
  	\`title_keys\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`region_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_profiles\`("id", "external_id", "handle", "kind", "full_name", "short_name", "family_name", "given_name", "patronymic", "birth_date", "minor", "region_id", "settlement", "settlement_type", "country", "school", "grade", "pool_field", "pool_year", "mentor", "mentor_capacity", "photo_id", "email", "phone", "visibility", "listing_consent_on", "photo_consent_on", "consent_until_at", "hand_over_told_at", "sealed", "audience", "user_id", "title_keys", "updated_at", "created_at") SELECT "id", "external_id", "handle", "kind", "full_name", "short_name", "family_name", "given_name", "patronymic", "birth_date", "minor", "region_id", "settlement", "settlement_type", "country", "school", "grade", "pool_field", "pool_year", "mentor", "mentor_capacity", "photo_id", "email", "phone", "visibility", "listing_consent_on", "photo_consent_on", "consent_until_at", "hand_over_told_at", "sealed", "audience", "user_id", "title_keys", "updated_at", "created_at" FROM \`profiles\`;`)
  await db.run(sql`DROP TABLE \`profiles\`;`)
  await db.run(sql`ALTER TABLE \`__new_profiles\` RENAME TO \`profiles\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`profiles_external_id_idx\` ON \`profiles\` (\`external_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`profiles_handle_idx\` ON \`profiles\` (\`handle\`);`)
  await db.run(sql`CREATE INDEX \`profiles_kind_idx\` ON \`profiles\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`profiles_full_name_idx\` ON \`profiles\` (\`full_name\`);`)
  await db.run(sql`CREATE INDEX \`profiles_birth_date_idx\` ON \`profiles\` (\`birth_date\`);`)
  await db.run(sql`CREATE INDEX \`profiles_minor_idx\` ON \`profiles\` (\`minor\`);`)
  await db.run(sql`CREATE INDEX \`profiles_region_idx\` ON \`profiles\` (\`region_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_pool_year_idx\` ON \`profiles\` (\`pool_year\`);`)
  await db.run(sql`CREATE INDEX \`profiles_mentor_idx\` ON \`profiles\` (\`mentor\`);`)
  await db.run(sql`CREATE INDEX \`profiles_photo_idx\` ON \`profiles\` (\`photo_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_consent_until_at_idx\` ON \`profiles\` (\`consent_until_at\`);`)
  await db.run(sql`CREATE INDEX \`profiles_audience_idx\` ON \`profiles\` (\`audience\`);`)
  await db.run(sql`CREATE INDEX \`profiles_user_idx\` ON \`profiles\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_updated_at_idx\` ON \`profiles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`profiles_created_at_idx\` ON \`profiles\` (\`created_at\`);`)
}
