import type { Persona } from './cast.ts'
import { getExpectation, getReaders } from './expectations.ts'
import { allows } from './statement.ts'
import type { Row, World } from './world.ts'

type Fits = (world: World, persona: Persona, row: Row) => boolean

const idOf = (value: unknown) =>
  value && typeof value === 'object' && 'id' in value ? value.id : value
const is = (value: unknown, wanted: unknown) =>
  wanted !== undefined && wanted !== null && String(idOf(value)) === String(idOf(wanted))
const holds = (value: unknown, wanted: unknown) => [value].flat().some((each) => is(each, wanted))

/** The person a document is about, itself or by the first field that names one. */
const personOf = (world: World, row: Row): Row | undefined =>
  row.collection === 'profiles'
    ? row
    : ['profile', 'child', 'to']
        .map((field) => world.find('profiles', idOf(basisOf(world, row)[field])))
        .find(Boolean)

/** What is said in a thread belongs to its letter, what hangs on an application to that. */
const basisOf = (world: World, { collection, data }: Row): Row['data'] =>
  (collection === 'contact-messages' && world.find('contact-requests', idOf(data.request))?.data) ||
  world.find('applications', idOf(data.application))?.data ||
  data

const region: Fits = (world, { user }, row) =>
  is(personOf(world, row)?.data.region ?? row.data.region, user?.region)
const isAdult = (person: Row | undefined) => person?.data.minor === false
const isOpen = (person: Row | undefined, item: string) =>
  Boolean(person) && (person!.data.sealed !== true || holds(person!.data.takenOver, `keep_${item}`))

/**
 * What the statements in expected/ call documents. Judged by the rows as they are stored and by
 * nothing of cms/access, so that the two can contradict each other.
 */
const words: Record<string, Fits> = {
  all: () => true,
  published: (_, __, { data }) => Object.values(data._status as object).includes('published'),
  'audience public': (_, __, { data }) => data.audience === 'public',
  'audience members': (_, __, { data }) => data.audience === 'members',
  'audience vetted': (_, __, { data }) => data.audience === 'vetted',
  verified: (_, __, { data }) => Boolean(data.verifiedAt),
  'own account': (_, { user }, { id }) => is(id, user?.id),
  'own organisation': (_, { user }, { data }) => is(data.organisation, user?.organisation),
  /** Of a profile, or of the person the document is about. */
  'own region': region,
  /** The own profile, or a document about it. */
  oneself: (world, { user }, row) => is(personOf(world, row)?.data.user, user?.id),
  'own child': (world, { user }, row) => is(world.guardianOf(personOf(world, row)), user?.id),
  'as guardian': (_, { user }, { data }) => is(data.guardian, user?.id),
  'own row': (_, { user }, { data }) => is(data.user, user?.id),
  'event of own region': (world, { user }, { data }) =>
    is(world.find('events', idOf(data.event))?.data.region, user?.region),
  'own application': (world, { user }, row) => is(basisOf(world, row).account, user?.id),
  'handed in': (world, _, row) => basisOf(world, row).state !== 'draft',
  'handed in to own organisation': (world, { user }, row) =>
    is(basisOf(world, row).organisation, user?.organisation) &&
    basisOf(world, row).state !== 'draft',
  assigned: (world, { user }, row) => holds(basisOf(world, row).reviewers, user?.id),
  'assigned, not blind': (world, { user }, row) =>
    holds(basisOf(world, row).reviewers, user?.id) && basisOf(world, row).blind === false,
  'own review': (_, { user }, { data }) => is(data.reviewer, user?.id),
  'assigned and revealed': (world, { user }, row) =>
    row.data.revealed === true && holds(basisOf(world, row).reviewers, user?.id),
  'told of oneself': (world, persona, row) =>
    Boolean(row.data.decidedAt) &&
    (is(basisOf(world, row).account, persona.user?.id) || words.oneself!(world, persona, row)),
  'told of own child': (world, persona, row) =>
    Boolean(row.data.decidedAt) && words['own child']!(world, persona, row),
  'published result': (world, _, { data }) =>
    Boolean(data.decidedAt) &&
    data.outcome === 'accepted' &&
    world.find('calls', idOf(data.call))?.data.showResults === true,
  'about a listed adult': (world, _, row) => {
    const person = personOf(world, row)
    return isAdult(person) && isOpen(person, 'achievements') && person!.data.audience === 'public'
  },
  'letter that reached oneself': (world, { user }, row) => {
    const { to, through, state } = basisOf(world, row)
    const mine = is(world.find('profiles', idOf(to))?.data.user, user?.id)
    return mine && (through === 'person' || state === 'passed')
  },
  'letter to a minor of own region': (world, persona, row) =>
    basisOf(world, row).through !== 'person' && region(world, persona, row),
  'no portrait': (_, __, { data }) => !data.portraitOf,
  /** Of somebody whose profile and whose photo on it they may see. */
  'portrait shown to them': (world, persona, { data }) => {
    const person = world.find('profiles', data.portraitOf)
    return (
      person !== undefined &&
      allows(world, getExpectation('profiles').read, persona, person) &&
      allows(world, getReaders('profiles', 'photo'), persona, person)
    )
  },
  'written by oneself': (world, { user }, row) => is(basisOf(world, row).from, user?.id),
}

/** Words with an item of what is handed over at 18: `adults (name)`. */
const itemWords: Record<string, (item: string) => Fits> = {
  adults: (item) => (world, _, row) =>
    isAdult(personOf(world, row)) && isOpen(personOf(world, row), item),
  unsealed: (item) => (world, _, row) => isOpen(personOf(world, row), item),
  'own region, unsealed': (item) => (world, persona, row) =>
    region(world, persona, row) && isOpen(personOf(world, row), item),
}

export function fitsWord(world: World, word: string, persona: Persona, row: Row): boolean {
  const [, before, item] = /^(.+) \((\w+)\)$/.exec(word) ?? []
  const fits = item ? itemWords[before!]?.(item) : words[word]
  if (!fits) throw new Error(`tests/access/words.ts does not say what “${word}” means`)
  return fits(world, persona, row)
}
