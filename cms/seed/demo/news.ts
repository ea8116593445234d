import type { SeedDocument } from '../document.ts'

export const news: SeedDocument<'news'>[] = []
