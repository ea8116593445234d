import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`searches\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`user_id\` integer NOT NULL,
  	\`name\` text NOT NULL,
  	\`locale\` text NOT NULL,
  	\`question\` text NOT NULL,
  	\`known\` text,
  	\`fresh\` text,
  	\`cursor\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`seen_at\` text,
  	\`fresh_at\` text,
  	\`told_at\` text,
  	\`title_keys\` text,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`searches_user_idx\` ON \`searches\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`searches_fresh_at_idx\` ON \`searches\` (\`fresh_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`searches\`;`)
}
