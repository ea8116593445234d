/**
 * Those who ask: one of each standing, all of the near side of the world (world.ts). Documents of the
 * near side are their own or those of their region, centre, organisation; documents of the far side
 * are others', so the near coordinator is at the same time the coordinator of another centre.
 */
export const standings = [
  'member',
  'vetted',
  'guardian',
  'coordinator',
  'reviewer',
  'partner',
  'editor',
  'administrator',
] as const
export type Standing = (typeof standings)[number]
export type Side = 'near' | 'far'
export const sides = ['near', 'far'] as const satisfies readonly Side[]

export type Persona = {
  name: 'visitor' | Standing
  /** Every group of a statement that the person belongs to. */
  groups: readonly string[]
  /** The account as the access rules are handed it; nobody for a visitor. */
  user: ({ id: number } & Record<string, unknown>) | null
}

export const toPersona = (standing: Standing, user: NonNullable<Persona['user']>): Persona => ({
  name: standing,
  groups: ['everybody', 'member', standing],
  user,
})
export const visitor: Persona = { name: 'visitor', groups: ['everybody'], user: null }
