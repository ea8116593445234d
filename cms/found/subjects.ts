import type { CollectionSlug } from 'payload'
import {
  foundCall,
  foundCentre,
  foundEvent,
  foundNews,
  foundPage,
  foundResource,
} from './content.ts'
import type { Found } from './found.ts'
import { foundProfile } from './profile.ts'

/** Every collection that can be found, and how. */
export const subjects = {
  profiles: foundProfile,
  calls: foundCall,
  events: foundEvent,
  news: foundNews,
  centres: foundCentre,
  resources: foundResource,
  pages: foundPage,
} as unknown as Partial<Record<CollectionSlug, Found<unknown>>>

export type Subject = 'profiles' | 'calls' | 'events' | 'news' | 'centres' | 'resources' | 'pages'

export const findableCollections = Object.keys(subjects) as Subject[]
export const isSubject = (slug: string): slug is Subject => slug in subjects
