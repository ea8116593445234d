import { answerPatiently } from '../../../cms/database/again.ts'
import { openScratch } from '../scratch.ts'

export type Trial = Awaited<ReturnType<typeof openTrial>>

const password = 'a trial of the editor'

/** An empty database of its own with one editor, asked through the REST API as that editor. */
export async function openTrial() {
  const { payload, config, close } = await openScratch()
  const editorName = 'Айгүл Серікова'
  const editor = await payload.create({
    collection: 'users',
    data: { name: editorName, email: 'editor@example.kz', password, roles: ['editor'] },
    overrideAccess: true,
  })

  async function ask(
    method: string,
    address: string,
    data?: object,
    headers: Record<string, string> = {},
  ) {
    const request = new Request(new URL(address, 'http://localhost:3000'), {
      method,
      headers: {
        'accept-language': 'kk',
        ...(data && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(data && { body: JSON.stringify(data) }),
    })
    const response = await answerPatiently(config, request)
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    return { status: response.status, body: (await response.json()) as any }
  }

  const signedIn = await ask('POST', '/api/users/login', { email: editor.email, password })
  const authorization = { authorization: `JWT ${signedIn.body.token}` }
  const day = 24 * 60 * 60 * 1000

  return {
    payload,
    editor,
    editorName,
    get: (address: string, headers = {}) =>
      ask('GET', address, undefined, { ...authorization, ...headers }),
    getAsVisitor: (address: string) => ask('GET', address),
    patch: (address: string, data: object, headers = {}) =>
      ask('PATCH', address, data, { ...authorization, ...headers }),
    /** A draft in Kazakh whose times are in order. */
    async createCall(
      data: { title: string; summary: string } & Record<string, unknown>,
    ): Promise<number> {
      const call = await payload.create({
        collection: 'calls',
        locale: 'kk',
        draft: true,
        overrideAccess: true,
        data: {
          kind: 'grant',
          opensAt: new Date(Date.now() - day).toISOString(),
          closesAt: new Date(Date.now() + 10 * day).toISOString(),
          _status: 'draft',
          ...data,
        },
      })
      return call.id as number
    },
    close,
  }
}
