import node from '@astrojs/node'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:3000',
  srcDir: './site',
  publicDir: './site/public',
  output: 'server',
  adapter: node({ mode: 'middleware', bodySizeLimit: 20 * 1024 * 1024 }),
  integrations: [react()],
  // One address per page, so that the page store keeps each page once.
  trailingSlash: 'always',
  // Who is signed in is known from the account's own cookie.
  session: false,
  security: {
    checkOrigin: true,
    // Scripts and styles of our own files only; Astro adds the hashes of what islands need inline.
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
      ],
    },
  },
  // One stylesheet for the whole site: loaded on the first visit, cached for all others.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    // The Kazakh letters of the font (about 2 KB) travel inside the stylesheet; the rest are files.
    build: { assetsInlineLimit: 3200 },
  },
})
