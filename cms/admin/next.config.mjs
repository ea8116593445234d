import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

/** The admin only: pages are Astro's, and /api is served by the composing server. */
export default withPayload({
  poweredByHeader: false,
  turbopack: {
    root: path.resolve(import.meta.dirname, '../..'),
    // Kazakh dates, which Payload does not know: see kk/language.ts
    resolveAlias: { 'date-fns/locale/az': './kk/dates.ts' },
  },
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
})
