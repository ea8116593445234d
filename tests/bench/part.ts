import type { Report } from './report.ts'
import type { Worlds } from './worlds.ts'

/** What each part is given; a quick run measures less often and imports only 2,000 profiles. */
export type Bench = { worlds: Worlds; report: Report; quick: boolean; sizes: number[] }
export type Part = (bench: Bench) => Promise<void>
