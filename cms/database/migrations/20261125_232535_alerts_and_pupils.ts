import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`consents\` ADD \`event_id\` integer REFERENCES events(id);`)
  await db.run(sql`CREATE INDEX \`consents_event_idx\` ON \`consents\` (\`event_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_consents\` (
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
  await db.run(sql`INSERT INTO \`__new_consents\`("id", "profile_id", "entry", "purpose", "language", "giver_name", "paper_on", "paper_place", "how", "giver", "version", "recipient", "guardianship_id", "account_id", "entered_by_id", "from_at", "until_at", "closes_id") SELECT "id", "profile_id", "entry", "purpose", "language", "giver_name", "paper_on", "paper_place", "how", "giver", "version", "recipient", "guardianship_id", "account_id", "entered_by_id", "from_at", "until_at", "closes_id" FROM \`consents\`;`)
  await db.run(sql`DROP TABLE \`consents\`;`)
  await db.run(sql`ALTER TABLE \`__new_consents\` RENAME TO \`consents\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`consents_profile_idx\` ON \`consents\` (\`profile_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_guardianship_idx\` ON \`consents\` (\`guardianship_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_account_idx\` ON \`consents\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_entered_by_idx\` ON \`consents\` (\`entered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_closes_idx\` ON \`consents\` (\`closes_id\`);`)
}
