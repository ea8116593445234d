import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`applications\` ADD \`attempt\` text;`)
  await db.run(sql`ALTER TABLE \`statements\` ADD \`about\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`applications\` DROP COLUMN \`attempt\`;`)
  await db.run(sql`ALTER TABLE \`statements\` DROP COLUMN \`about\`;`)
}
