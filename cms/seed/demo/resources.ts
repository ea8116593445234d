import type { SeedDocument } from '../document.ts'

export const resources: SeedDocument<'resources'>[] = []
