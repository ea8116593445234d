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
    /** What whoever asks can do here beside reading: `verbs.account.signIn(form)`. */
    verbs: import('./data/account.ts').Verbs
    /** Who is signed in; nobody on pages that are kept for all. */
    user: import('./data/account.ts').SignedIn | null
    /** What is still due of somebody who has given the password; then `user` is nobody. */
    halfway: 'code' | 'setUp' | null
    /** Where the site is reached from outside, without a slash at the end. */
    siteUrl?: string | undefined
  }
}
