/** Structured data of schema.org, without its `@context`: the layout adds that. */
import type { Crumb } from '../parts/props.ts'

export interface Standing {
  /** The site's address. */
  base: string
  siteName: string
}

export function toBreadcrumbs(crumbs: readonly Crumb[], home: Crumb, { base }: Standing): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...crumbs].map(({ label, href }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: label,
      ...(href && { item: base + href }),
    })),
  }
}

export function toOrganisation({ base, siteName }: Standing, name = siteName): object {
  return { '@type': 'Organization', name, url: `${base}/`, logo: `${base}/icons/logo-512.png` }
}

interface Written {
  title: string
  summary?: string | undefined
  url: string
  inLanguage: string
  image?: string | undefined
}

export function toNewsArticle(
  {
    title,
    summary,
    url,
    inLanguage,
    image,
    publishedAt,
    updatedAt,
  }: Written & { publishedAt: string; updatedAt: string },
  standing: Standing,
): object {
  return {
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    url,
    mainEntityOfPage: url,
    inLanguage,
    image,
    datePublished: publishedAt,
    dateModified: updatedAt,
    publisher: toOrganisation(standing),
  }
}

interface Happening extends Written {
  startsAt: string
  endsAt: string
  format: 'onsite' | 'online' | 'hybrid'
  place?: string | undefined
  address?: string | undefined
  organiser?: string | undefined
  cancelled: boolean
}

export function toEvent(event: Happening, standing: Standing): object {
  const mode = { onsite: 'Offline', online: 'Online', hybrid: 'Mixed' }[event.format]
  const place = { '@type': 'Place', name: event.place, address: event.address ?? event.place }
  const online = { '@type': 'VirtualLocation', url: event.url }
  return {
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    url: event.url,
    image: event.image,
    inLanguage: event.inLanguage,
    startDate: event.startsAt,
    endDate: event.endsAt,
    eventStatus: `https://schema.org/Event${event.cancelled ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: { onsite: place, online, hybrid: [place, online] }[event.format],
    organizer: toOrganisation(standing, event.organiser),
    isAccessibleForFree: true,
  }
}

interface Invitation extends Written {
  kind: string
  opensAt: string
  closesAt: string
  organiser?: string | undefined
  place?: string | undefined
  funding?: string | undefined
}

/** An internship as a job posting, a grant as a grant; for other calls there is no fitting type. */
export function findInvitation(call: Invitation, standing: Standing): object | undefined {
  const organisation = toOrganisation(standing, call.organiser)
  if (call.kind === 'internship') {
    return {
      '@type': 'JobPosting',
      title: call.title,
      description: call.summary,
      url: call.url,
      employmentType: 'INTERN',
      datePosted: call.opensAt,
      validThrough: call.closesAt,
      hiringOrganization: organisation,
      jobLocation: {
        '@type': 'Place',
        address: { '@type': 'PostalAddress', addressCountry: 'KZ', addressRegion: call.place },
      },
    }
  }
  if (call.kind !== 'grant') return undefined
  return {
    '@type': 'MonetaryGrant',
    name: call.title,
    description: call.funding ?? call.summary,
    url: call.url,
    funder: organisation,
  }
}
