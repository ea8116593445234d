import { MeilisearchApiError } from 'meilisearch'

/** Something the person who runs the site has to put right; the message is a whole sentence. */
export class SearchServerProblem extends Error {
  override name = 'SearchServerProblem'
}

export function isMissing(error: unknown): boolean {
  return isCode(error, ['index_not_found', 'document_not_found', 'api_key_not_found'])
}

export function isRefused(error: unknown): boolean {
  return isCode(error, ['invalid_api_key', 'missing_authorization_header'])
}

/** The server was started without a master key: everybody may do everything, and makes no keys. */
export function isOpenToAll(error: unknown): boolean {
  return isCode(error, ['missing_master_key'])
}

function isCode(error: unknown, codes: readonly string[]): boolean {
  return codes.includes(findRefusal(error)?.cause?.code ?? '')
}

/** What the server has answered, also where its client says only that the request has failed. */
export function findRefusal(error: unknown): MeilisearchApiError | undefined {
  if (error instanceof MeilisearchApiError) return error
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof MeilisearchApiError ? cause : undefined
}

/** Does something a key may lack the right for; if it does, says which. */
export async function allowed<T>(action: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isRefused(error)) throw error
    throw new SearchServerProblem(
      `The search server refuses MEILI_KEY the action ${action}. Give the master key, or a key with the actions search, documents.*, indexes.*, settings.*, tasks.get and stats.get.`,
      { cause: error },
    )
  }
}
