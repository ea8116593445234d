import type { IncomingMessage, ServerResponse } from 'node:http'
import { putHeaders, type Headers } from '../headers.ts'
import { capture } from './capture.ts'
import type { PageStore } from './page-store.ts'
import {
  compress,
  encodings,
  tagsHeader,
  untilHeader,
  type Encoding,
  type PageRecord,
  type Rendered,
  type StoredPage,
} from './stored-page.ts'

type Handler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>

/** Addresses whose answer depends on more than the address: never kept, never shared. */
const personal =
  /^\/(?:_|[a-z]{2}\/(?:preview|account|guardian|sign-|reset|verify|calls\/[^/]+\/(?:apply|fit)))/

export const isStorable = (req: IncomingMessage) =>
  (req.method === 'GET' || req.method === 'HEAD') &&
  !req.url!.includes('?') &&
  !personal.test(req.url!)

/**
 * Serves pages from the store and has those that are missing rendered once, however many ask at the
 * same time. Answers that are not for keeping go out as they were rendered.
 */
export function servePages(store: PageStore, render: Handler, protecting: Headers): Handler {
  const sendStored = createSendStored(protecting)
  const underWay = new Map<string, Promise<StoredPage | Rendered>>()

  async function renderOnce(path: string, req: IncomingMessage) {
    const moment = store.moment()
    const rendered = await capture(render, req)
    return (await store.keep(path, rendered, moment)) ?? rendered
  }

  const sendRendered = (req: IncomingMessage, res: ServerResponse, rendered: Rendered) => {
    putHeaders(res, protecting)
    return sendOnce(req, res, rendered)
  }

  return async (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      putHeaders(res, protecting)
      return render(req, res)
    }
    if (!isStorable(req)) return sendRendered(req, res, await capture(render, req))
    const path = req.url!
    const found = store.find(path)
    const stored = found instanceof Promise ? await found : found
    if (stored) return sendStored(req, res, stored)
    if (req.method === 'HEAD') return sendRendered(req, res, await capture(render, req))
    // a render that began before the last drop may be of before the publish: only those of after are shared
    const key = `${store.moment()} ${path}`
    let rendering = underWay.get(key)
    if (!rendering) {
      rendering = renderOnce(path, req).finally(() => underWay.delete(key))
      underWay.set(key, rendering)
    }
    const page = await rendering
    if ('record' in page) return sendStored(req, res, page)
    await sendRendered(req, res, page)
  }
}

const encodingOf = (accepted: string | undefined): Encoding =>
  accepted
    ? (encodings.find((encoding) => encoding !== 'identity' && accepted.includes(encoding)) ??
      'identity')
    : 'identity'

/** Sends stored pages, the head of each worked out once: a list is what Node writes fastest. */
function createSendStored(protecting: Headers) {
  const heads = new WeakMap<PageRecord, Partial<Record<Encoding, string[]>>>()

  function toHead({ record, bodies }: StoredPage, encoding: Encoding): string[] {
    const headers = {
      ...Object.fromEntries(protecting),
      ...record.headers,
      etag: record.etag,
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'accept-encoding',
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'content-length': String(bodies[encoding].length),
    }
    return Object.entries(headers).flat()
  }

  return (req: IncomingMessage, res: ServerResponse, page: StoredPage) => {
    const encoding = encodingOf(req.headers['accept-encoding'] as string | undefined)
    let known = heads.get(page.record)
    if (!known) heads.set(page.record, (known = {}))
    const head = (known[encoding] ??= toHead(page, encoding))
    if (req.headers['if-none-match'] === page.record.etag) {
      // the length, last in the head, is of a body that is not sent
      res.writeHead(304, head.slice(0, -2))
      return void res.end()
    }
    res.writeHead(200, head)
    res.end(req.method === 'HEAD' ? undefined : page.bodies[encoding])
  }
}

async function sendOnce(
  req: IncomingMessage,
  res: ServerResponse,
  { status, headers, body }: Rendered,
) {
  const {
    [tagsHeader]: _tags,
    [untilHeader]: _until,
    'transfer-encoding': _transfer,
    ...sent
  } = headers
  const encoding =
    isText(sent) && body.length > 1400
      ? encodingOf(req.headers['accept-encoding'] as string | undefined)
      : 'identity'
  const bytes = await compress(body, encoding)
  if (encoding !== 'identity') sent['content-encoding'] = encoding
  res.writeHead(status, { ...sent, vary: 'accept-encoding', 'content-length': bytes.length })
  res.end(req.method === 'HEAD' ? undefined : bytes)
}

const isText = (headers: Record<string, string>) =>
  /^text\/|json|xml|calendar/.test(headers['content-type'] ?? '')
