import type { SettingsDoc, TargetDoc } from './documents.ts'

/** The targets pages ask for by name; the CMS may hold more. */
export type TargetKey = 'centres' | 'childrenPerRegion' | 'leaders' | 'leadersYears'

export const findTarget = ({ targets }: SettingsDoc, key: TargetKey): TargetDoc | undefined =>
  targets?.find((target) => target.key === key)
