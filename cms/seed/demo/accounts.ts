import type { SeedDocument } from '../document.ts'

export const accounts: SeedDocument<'users'>[] = []
