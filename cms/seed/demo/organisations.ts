import type { SeedDocument } from '../document.ts'

export const organisations: SeedDocument<'organisations'>[] = []
