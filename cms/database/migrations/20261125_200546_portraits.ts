import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` ADD \`portrait_of_id\` integer REFERENCES profiles(id);`)
  await db.run(sql`CREATE INDEX \`media_portrait_of_idx\` ON \`media\` (\`portrait_of_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_media\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`credit\` text,
  	\`shows\` text DEFAULT 'nobody' NOT NULL,
  	\`consent_given\` integer DEFAULT false,
  	\`consent_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_avif400_url\` text,
  	\`sizes_avif400_width\` numeric,
  	\`sizes_avif400_height\` numeric,
  	\`sizes_avif400_mime_type\` text,
  	\`sizes_avif400_filesize\` numeric,
  	\`sizes_avif400_filename\` text,
  	\`sizes_webp400_url\` text,
  	\`sizes_webp400_width\` numeric,
  	\`sizes_webp400_height\` numeric,
  	\`sizes_webp400_mime_type\` text,
  	\`sizes_webp400_filesize\` numeric,
  	\`sizes_webp400_filename\` text,
  	\`sizes_avif800_url\` text,
  	\`sizes_avif800_width\` numeric,
  	\`sizes_avif800_height\` numeric,
  	\`sizes_avif800_mime_type\` text,
  	\`sizes_avif800_filesize\` numeric,
  	\`sizes_avif800_filename\` text,
  	\`sizes_webp800_url\` text,
  	\`sizes_webp800_width\` numeric,
  	\`sizes_webp800_height\` numeric,
  	\`sizes_webp800_mime_type\` text,
  	\`sizes_webp800_filesize\` numeric,
  	\`sizes_webp800_filename\` text,
  	\`sizes_avif1600_url\` text,
  	\`sizes_avif1600_width\` numeric,
  	\`sizes_avif1600_height\` numeric,
  	\`sizes_avif1600_mime_type\` text,
  	\`sizes_avif1600_filesize\` numeric,
  	\`sizes_avif1600_filename\` text,
  	\`sizes_webp1600_url\` text,
  	\`sizes_webp1600_width\` numeric,
  	\`sizes_webp1600_height\` numeric,
  	\`sizes_webp1600_mime_type\` text,
  	\`sizes_webp1600_filesize\` numeric,
  	\`sizes_webp1600_filename\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_media\`("id", "credit", "shows", "consent_given", "consent_note", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_avif400_url", "sizes_avif400_width", "sizes_avif400_height", "sizes_avif400_mime_type", "sizes_avif400_filesize", "sizes_avif400_filename", "sizes_webp400_url", "sizes_webp400_width", "sizes_webp400_height", "sizes_webp400_mime_type", "sizes_webp400_filesize", "sizes_webp400_filename", "sizes_avif800_url", "sizes_avif800_width", "sizes_avif800_height", "sizes_avif800_mime_type", "sizes_avif800_filesize", "sizes_avif800_filename", "sizes_webp800_url", "sizes_webp800_width", "sizes_webp800_height", "sizes_webp800_mime_type", "sizes_webp800_filesize", "sizes_webp800_filename", "sizes_avif1600_url", "sizes_avif1600_width", "sizes_avif1600_height", "sizes_avif1600_mime_type", "sizes_avif1600_filesize", "sizes_avif1600_filename", "sizes_webp1600_url", "sizes_webp1600_width", "sizes_webp1600_height", "sizes_webp1600_mime_type", "sizes_webp1600_filesize", "sizes_webp1600_filename") SELECT "id", "credit", "shows", "consent_given", "consent_note", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_avif400_url", "sizes_avif400_width", "sizes_avif400_height", "sizes_avif400_mime_type", "sizes_avif400_filesize", "sizes_avif400_filename", "sizes_webp400_url", "sizes_webp400_width", "sizes_webp400_height", "sizes_webp400_mime_type", "sizes_webp400_filesize", "sizes_webp400_filename", "sizes_avif800_url", "sizes_avif800_width", "sizes_avif800_height", "sizes_avif800_mime_type", "sizes_avif800_filesize", "sizes_avif800_filename", "sizes_webp800_url", "sizes_webp800_width", "sizes_webp800_height", "sizes_webp800_mime_type", "sizes_webp800_filesize", "sizes_webp800_filename", "sizes_avif1600_url", "sizes_avif1600_width", "sizes_avif1600_height", "sizes_avif1600_mime_type", "sizes_avif1600_filesize", "sizes_avif1600_filename", "sizes_webp1600_url", "sizes_webp1600_width", "sizes_webp1600_height", "sizes_webp1600_mime_type", "sizes_webp1600_filesize", "sizes_webp1600_filename" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_avif400_sizes_avif400_filename_idx\` ON \`media\` (\`sizes_avif400_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_webp400_sizes_webp400_filename_idx\` ON \`media\` (\`sizes_webp400_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_avif800_sizes_avif800_filename_idx\` ON \`media\` (\`sizes_avif800_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_webp800_sizes_webp800_filename_idx\` ON \`media\` (\`sizes_webp800_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_avif1600_sizes_avif1600_filename_idx\` ON \`media\` (\`sizes_avif1600_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_webp1600_sizes_webp1600_filename_idx\` ON \`media\` (\`sizes_webp1600_filename\`);`)
}
