import type { PayloadRequest } from 'payload'
import type { Locale } from '../../search/document.ts'
import type { Term } from '../../search/vocabulary/values.ts'
import { byVerb } from './entry.ts'
import type { Purpose } from './purposes.ts'

type Id = number | string
/** Somebody's word on some purposes: who, about whom, how it came. */
export type Word = {
  profile: Id
  purposes: readonly Purpose[]
  language: Locale
  how: Exclude<Term<'consentHow'>, 'paper'>
  giver: Term<'consentGiver'>
  giverName: string
  account?: Id | null | undefined
  guardianship?: Id | null | undefined
  /** Of pictures: the one event that it is about. */
  event?: Id | null | undefined
}

async function append(req: PayloadRequest, entry: Term<'consentEntry'>, word: Word) {
  const { purposes, ...row } = word
  const context = req.context
  req.context = { ...context, ...byVerb }
  try {
    for (const purpose of purposes)
      await req.payload.create({
        collection: 'consents',
        data: { ...row, purpose, entry } as never,
        overrideAccess: true,
        depth: 0,
        req,
      })
  } finally {
    req.context = context
  }
}

/** Appends that the giver agrees; in force when the transaction of `req` is. */
export const giveConsents = (req: PayloadRequest, word: Word) => append(req, 'given', word)

/** Appends that somebody withdraws; the last word counts, whoever's it is. */
export const withdrawConsents = (req: PayloadRequest, word: Word) => append(req, 'withdrawn', word)
