/** Counts over all people, whoever may see them one by one. The server counts, the site only shows. */
export type { Figures } from '../../cms/figures.ts'
