import { idOf } from '../database/id-of.ts'

type Node = {
  type?: string
  text?: string
  children?: Node[]
  fields?: {
    url?: string
    linkType?: string
    doc?: { relationTo?: string; value?: unknown } | null
  }
  value?: unknown
  relationTo?: string
  root?: Node
}

function* walk(node: Node | undefined): Generator<Node> {
  if (!node || typeof node !== 'object') return
  yield node
  for (const child of node.children ?? []) yield* walk(child)
}

const rootOf = (value: unknown) => (value as { root?: Node } | null)?.root

/** The words of a formatted text, without their form. */
export function toPlainText(value: unknown): string {
  const texts = [...walk(rootOf(value))]
    .filter(({ type }) => type === 'text')
    .map(({ text }) => text ?? '')
  return texts.join(' ').replace(/\s+/g, ' ').trim()
}

export type Link = { url: string } | { collection: string; id: number | string }

/** Where the links of a formatted text lead: addresses, and documents of this site. */
export function findLinks(value: unknown): Link[] {
  return [...walk(rootOf(value))].flatMap(({ type, fields }): Link[] => {
    if ((type !== 'link' && type !== 'autolink') || !fields) return []
    const id = idOf<number | string | undefined>(fields.doc?.value)
    if (fields.linkType === 'internal' && fields.doc?.relationTo && id !== undefined)
      return [{ collection: fields.doc.relationTo, id }]
    return fields.url ? [{ url: fields.url }] : []
  })
}

/** The pictures set into a formatted text, by their id in the media. */
export const findPictures = (value: unknown): (number | string)[] =>
  [...walk(rootOf(value))].flatMap(({ type, value: picture }) => {
    const id = type === 'upload' ? idOf<number | string | undefined>(picture) : undefined
    return id === undefined ? [] : [id]
  })
