type Node = { type: string; version: 1; [more: string]: unknown }
export type RichText = { root: Node & { children: Node[] } }

const block = { direction: 'ltr', format: '', indent: 0, version: 1 } as const
const bold = 1

/**
 * Plain writing to the editor's state: blocks are parted by an empty line; `## ` and `### ` begin
 * headings, `- ` and `1. ` items of lists, `**…**` is bold, `[words](address)` a link.
 */
export function toRichText(writing: string): RichText {
  const blocks = writing.trim().split(/\n\s*\n/)
  return {
    root: { ...block, type: 'root', children: blocks.map((each) => toBlock(each.trim())) },
  } as RichText
}

function toBlock(text: string): Node {
  const heading = /^(#{2,4}) (.+)$/s.exec(text)
  if (heading)
    return {
      ...block,
      type: 'heading',
      tag: `h${heading[1]!.length}`,
      children: toInline(heading[2]!),
    }
  const lines = text.split('\n').map((line) => line.trim())
  if (lines.every((line) => line.startsWith('- '))) return toList('bullet', lines, /^- /)
  if (lines.every((line) => /^\d+\. /.test(line))) return toList('number', lines, /^\d+\. /)
  return {
    ...block,
    type: 'paragraph',
    textFormat: 0,
    textStyle: '',
    children: toInline(lines.join(' ')),
  }
}

function toList(listType: 'bullet' | 'number', lines: string[], mark: RegExp): Node {
  const children = lines.map((line, index) => ({
    ...block,
    type: 'listitem',
    value: index + 1,
    children: toInline(line.replace(mark, '')),
  }))
  return {
    ...block,
    type: 'list',
    listType,
    start: 1,
    tag: listType === 'bullet' ? 'ul' : 'ol',
    children,
  }
}

function toInline(text: string): Node[] {
  return text
    .split(/(\*\*.+?\*\*|\[.+?\]\(.+?\))/)
    .filter(Boolean)
    .map((piece) => {
      const link = /^\[(.+)\]\((.+)\)$/.exec(piece)
      if (link) return toLink(link[1]!, link[2]!)
      return piece.startsWith('**') ? toText(piece.slice(2, -2), bold) : toText(piece, 0)
    })
}

const toText = (text: string, format: number): Node => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

const toLink = (words: string, url: string): Node => ({
  ...block,
  type: 'link',
  version: 3 as 1,
  fields: { linkType: 'custom', newTab: false, url },
  children: [toText(words, 0)],
})
