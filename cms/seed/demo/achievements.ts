import type { SeedDocument } from '../document.ts'

export const achievements: SeedDocument<'achievements'>[] = []
