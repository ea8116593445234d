import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

/** The admin only: pages are Astro's, and /api is served by the composing server. */
export default withPayload({
  poweredByHeader: false,
  turbopack: { root: path.resolve(import.meta.dirname, '../..') },
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
})
