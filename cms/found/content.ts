import type { Call, Centre, Event, News, Page, Resource } from '../payload-types.ts'
import { list, textsOf, toLocalized, wordsOf, yearOf, type Found } from './found.ts'

export const callStatus = ({ opensAt, closesAt }: Pick<Call, 'opensAt' | 'closesAt'>, now: Date) =>
  now < new Date(opensAt) ? 'upcoming' : now < new Date(closesAt) ? 'open' : 'closed'

export const eventStatus = ({ endsAt }: Pick<Event, 'endsAt'>, now: Date) =>
  now < new Date(endsAt) ? 'upcoming' : 'closed'

export const foundCall: Found<Call> = (call, { region, now }) => {
  const regions = [call.region, ...list(call.eligibility?.regions)]
    .map(region)
    .filter((each) => each !== undefined)
  return {
    kinds: ['calls'],
    title: toLocalized(call.title),
    summary: toLocalized(call.summary),
    path: `calls/${call.slug}/`,
    names: textsOf(call.title),
    places: regions.flatMap((each) => each.names),
    body: [...textsOf(call.summary, call.eligibilitySummary, call.funding), ...wordsOf(call.body)],
    facets: {
      callKind: list(call.kind),
      status: [callStatus(call, now)],
      region: [...new Set(regions.map((each) => each.code))],
      field: list(call.fields),
      forWhom: list(call.eligibility?.profileKinds),
      language: Object.keys(toLocalized(call.title)),
      year: yearOf(call.closesAt),
    },
    dates: { at: call.opensAt, closesAt: call.closesAt },
    patch: `calls-${call.id}`,
    details: {
      callKind: call.kind,
      opensAt: call.opensAt,
      closesAt: call.closesAt,
      eligibility: toLocalized(call.eligibilitySummary),
    },
  }
}

export const foundEvent: Found<Event> = (event, { region, now }) => {
  const place = region(event.region)
  return {
    kinds: ['events'],
    title: toLocalized(event.title),
    summary: toLocalized(event.summary),
    path: `events/${event.slug}/`,
    names: textsOf(event.title),
    places: [...textsOf(event.venue, event.address), ...(place?.names ?? [])],
    body: [...textsOf(event.summary), ...wordsOf(event.body)],
    facets: {
      format: list(event.format),
      status: [eventStatus(event, now)],
      region: place ? [place.code] : [],
      field: list(event.fields),
      language: Object.keys(toLocalized(event.title)),
      year: yearOf(event.startsAt),
    },
    dates: { at: event.startsAt },
    patch: `events-${event.id}`,
    details: {
      format: event.format,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      timeZone: event.timeZone,
      venue: toLocalized(event.venue),
    },
  }
}

export const foundNews: Found<News> = (news, { region }) => {
  const place = region(news.region)
  return {
    kinds: ['news'],
    title: toLocalized(news.title),
    summary: toLocalized(news.summary),
    path: `news/${news.slug}/`,
    names: textsOf(news.title),
    places: place?.names ?? [],
    body: [...textsOf(news.summary), ...wordsOf(news.body)],
    facets: {
      region: place ? [place.code] : [],
      language: Object.keys(toLocalized(news.title)),
      year: yearOf(news.publishedAt),
    },
    dates: { at: news.publishedAt },
    patch: `news-${news.id}`,
    details: { publishedAt: news.publishedAt },
  }
}

export const foundResource: Found<Resource> = (resource) => ({
  kinds: ['resources'],
  title: toLocalized(resource.title),
  summary: toLocalized(resource.summary),
  path: `library/${resource.slug}/`,
  names: textsOf(resource.title),
  places: [],
  body: [...textsOf(resource.summary, resource.audience), ...wordsOf(resource.body)],
  facets: {
    resourceKind: list(resource.kind),
    field: list(resource.fields),
    language: list(resource.languages),
    year: resource.year ? [String(resource.year)] : [],
  },
  dates: {},
  patch: `resources-${resource.id}`,
  details: { resourceKind: resource.kind, year: resource.year },
})

export const foundPage: Found<Page> = (page) => ({
  kinds: ['pages'],
  title: toLocalized(page.title),
  summary: toLocalized(page.summary),
  path: page.slug === 'about' ? 'about/' : `pages/${page.slug}/`,
  names: textsOf(page.title),
  places: [],
  body: [...textsOf(page.summary), ...wordsOf(page.body)],
  facets: { language: Object.keys(toLocalized(page.title)) },
  dates: {},
})

export const foundCentre: Found<Centre> = (centre, { region }) => {
  const place = region(centre.region)
  return {
    kinds: ['centres'],
    title: toLocalized(centre.name),
    summary: toLocalized(centre.summary),
    path: `centres/${centre.slug}/`,
    names: textsOf(centre.name),
    places: [...textsOf(centre.settlement, centre.address), ...(place?.names ?? [])],
    body: [...textsOf(centre.summary), ...wordsOf(centre.body)],
    facets: { region: place ? [place.code] : [] },
    dates: {},
    patch: `centres-${centre.id}`,
    details: { yearlyTarget: centre.yearlyTarget },
  }
}
