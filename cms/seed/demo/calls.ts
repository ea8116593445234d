import type { SeedDocument } from '../document.ts'

export const calls: SeedDocument<'calls'>[] = []
