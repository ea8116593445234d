import type { SeedDocument } from '../document.ts'

export const events: SeedDocument<'events'>[] = []
