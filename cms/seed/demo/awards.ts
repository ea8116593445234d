import type { SeedDocument } from '../document.ts'

export const awards: SeedDocument<'awards'>[] = []
