/** Three letters or digits for a letter, so that a beginning stays a beginning. */
export function toRawToken(raw: string): string {
  let token = ''
  for (let at = 0; at < raw.length; at++) {
    token += (raw.charCodeAt(at) % 36 ** 3).toString(36).padStart(3, '0')
  }
  return token
}

/**
 * A collation key that keeps its order when the server makes all letters small; never empty, since
 * the server puts what is empty last.
 */
export function toSortText(collationKey: string): string {
  let text = '0'
  for (let at = 0; at < collationKey.length; at++) {
    text += Math.min(collationKey.charCodeAt(at), 36 ** 2 - 1)
      .toString(36)
      .padStart(2, '0')
  }
  return text
}

/** The server takes Latin letters, digits, - and _ in an id; ours is told apart by its beginning. */
export function toServerId(id: string): string {
  if (/^[a-zA-Z0-9_-]{1,200}$/.test(id) && !id.startsWith('hex-')) return id
  return `hex-${Buffer.from(id).toString('hex')}`
}
