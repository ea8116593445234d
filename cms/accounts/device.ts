/** The first that matches names it; Chrome and Safari are named in what others say of themselves too. */
const browsers = [
  ['YaBrowser/', 'Yandex'],
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['CriOS/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const satisfies readonly (readonly [string, string])[]

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Macintosh', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const satisfies readonly (readonly [string, string])[]

/** A device in the words its owner knows: "Chrome · Android"; nothing more of the header is kept. */
export function toDevice(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null
  const find = (list: readonly (readonly [string, string])[]) =>
    list.find(([sign]) => userAgent.includes(sign))?.[1]
  return [find(browsers), find(systems)].filter(Boolean).join(' · ') || null
}
