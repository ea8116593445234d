import { z } from 'zod'

/** What a page behind a link of a letter sends back when its button is pressed. */
export const tokenForm = z.object({ token: z.string().min(1).max(100) })
