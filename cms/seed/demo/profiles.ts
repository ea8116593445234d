import type { SeedDocument } from '../document.ts'

export const profiles: SeedDocument<'profiles'>[] = []
