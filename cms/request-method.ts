import type { IncomingMessage } from 'node:http'

/** What pages answer: they are read, and their forms are sent. */
const ofPages = ['GET', 'HEAD', 'POST']
/** Where a file of an application comes in, piece by piece. */
const ofPieces = [...ofPages, 'PUT']
const ofTheApi = [...ofPages, 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** The methods that somebody answers at this address. The search is read, as a page is. */
export const findMethods = (url: string): readonly string[] =>
  /^\/api\/(?!search(?:[/?]|$))/.test(url)
    ? ofTheApi
    : /\/files\.json(?:\?|$)/.test(url)
      ? ofPieces
      : ofPages

/** Whether nobody answers this method here; a page would take it for a reading otherwise. */
export const isUnanswered = ({ method = 'GET', url = '/' }: IncomingMessage) =>
  !findMethods(url).includes(method)
