const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/
const local = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?[гж]\.)?$/

/** 2010-05-31 or 31.05.2010 as an ISO day; undefined for anything else, 31.02.2010 included. */
export function parseDay(written: string): string | undefined {
  const parts = iso.exec(written)?.slice(1, 4) ?? local.exec(written)?.slice(1, 4).reverse()
  if (!parts) return undefined
  const [year, month, day] = parts.map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}
