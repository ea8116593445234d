import path from 'node:path'
import type { Config } from 'payload'
import { homeZone } from '../editing/moments.ts'
import { zones } from '../editing/planned/zones.ts'

/** The admin as Payload's config takes it: our dashboard, our look, Kazakhstan's clock. */
export const adminSettings: NonNullable<Config['admin']> = {
  user: 'users',
  importMap: {
    baseDir: path.resolve('cms'),
    importMapFile: path.resolve('cms/admin/app/(payload)/admin/importMap.js'),
  },
  meta: {
    titleSuffix: ' · Ел үміті',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icons/logo.svg' }],
    robots: 'noindex, nofollow',
  },
  // nothing is asked of a server elsewhere
  avatar: 'default',
  dateFormat: 'dd.MM.yyyy, HH:mm',
  timezones: {
    defaultTimezone: homeZone,
    supportedTimezones: zones.map(({ value }) => ({ value, label: value })),
  },
  components: {
    graphics: { Logo: '/admin/look/Logo.tsx#Logo', Icon: '/admin/look/Icon.tsx#Icon' },
    views: { dashboard: { Component: '/admin/dashboard/Dashboard.tsx#Dashboard' } },
  },
}
