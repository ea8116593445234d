import type { CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'
import { toOtherLayouts } from '../../search/language/layout.ts'
import { toAskedKeys } from './keys.ts'
import { isNear, toHalves } from './near.ts'

type Id = number | string
/** As the database has it: of a translated title, the keys by language. */
type Row = { id: Id; titleKeys?: string | Record<string, string> | null }

/** More than anybody looks through; who means one of them types another letter. */
const most = 1000
/** So many are compared letter by letter, no more: it is asked at every letter typed. */
const mostCompared = 3000
/** A shorter beginning is of too many words. */
const shortest = 2

/**
 * The documents whose titles have words that begin with those typed. Where nothing has, the words
 * may have been typed in another keyboard layout, or with one mistake in each.
 */
export async function findTitles(
  req: PayloadRequest,
  collection: CollectionSlug,
  typed: string,
): Promise<Id[]> {
  for (const words of [typed, ...toOtherLayouts(typed)]) {
    const asked = toAskedKeys(words)
    if (!isAskable(asked)) continue
    const found = await find(req, collection, toWhere(asked, beginning), most)
    if (found.length > 0) return found.map(({ id }) => id)
  }
  return findNear(req, collection, toAskedKeys(typed))
}

async function findNear(
  req: PayloadRequest,
  collection: CollectionSlug,
  asked: string[][],
): Promise<Id[]> {
  const parts = (key: string) => [...beginning(key), ...toHalves(key)]
  const isHopeless = asked.every((keys) => keys.every((key) => toHalves(key).length === 0))
  if (!isAskable(asked) || isHopeless) return []
  const found = await find(req, collection, toWhere(asked, parts), mostCompared)
  return found
    .filter(({ titleKeys }) => isNear(asked, toText(titleKeys)))
    .slice(0, most)
    .map(({ id }) => id)
}

const toText = (keys: Row['titleKeys']): string =>
  typeof keys === 'string' ? keys : Object.values(keys ?? {}).join('')

const isAskable = (asked: string[][]): boolean =>
  asked.length > 0 && asked.every(([key]) => key!.length >= shortest)

const beginning = (key: string) => [` ${key}`]

/** Titles that have, of each word asked for, one of its parts. */
const toWhere = (asked: string[][], parts: (key: string) => string[]): Where => ({
  and: asked.map((keys) => ({
    or: keys.flatMap(parts).map((part) => ({ titleKeys: { contains: part } })),
  })),
})

async function find(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
  limit: number,
): Promise<Row[]> {
  const { db, collections } = req.payload
  const drafts = Boolean(collections[collection].config.versions?.drafts)
  const question = {
    collection,
    where: drafts ? ofVersions(where) : where,
    select: drafts ? ofVersion : ofDocument,
    limit,
    pagination: false,
    req,
    ...(req.locale && { locale: req.locale }),
  } as const
  const { docs } = await (drafts ? db.queryDrafts<never>(question) : db.find<Row>(question))
  return docs as Row[]
}

const ofDocument: SelectType = { titleKeys: true }
const ofVersion: SelectType = { parent: true, version: { titleKeys: true } }

/** The same question of the latest versions. */
const ofVersions = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([path, condition]) =>
      path === 'and' || path === 'or'
        ? [path, (condition as Where[]).map(ofVersions)]
        : [`version.${path}`, condition],
    ),
  )
