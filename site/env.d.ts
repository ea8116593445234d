/// <reference types="astro/client" />

declare namespace App {
  /** What the server gives every request of the site. */
  interface Locals {
    /** Reads the CMS as the visitor of this request. */
    door: import('./data/door.ts').Door
    /** The same answer as GET /api/search gives for this address. */
    search: import('./data/search.ts').Search
    /** Aggregates over all people, which single profiles would not let anyone count. */
    figures: () => Promise<import('./data/figures.ts').Figures>
    /** What an account can do: sign in and out, change the password, and so on. */
    account: import('./data/account.ts').Account
    /** Who is signed in; nobody on pages that are kept for all. */
    user: import('./data/account.ts').SignedIn | null
    /** Where the site is reached from outside, without a slash at the end. */
    siteUrl?: string | undefined
  }
}
