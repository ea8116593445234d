import type { BaseDatabaseAdapter } from 'payload'
import { locales } from '../../search/document.ts'

type Version = { _status?: unknown }

/** Every language of a version has a status: one nobody has written in is a draft. */
function complete<T extends Version>(version: T): T {
  const status = version._status
  if (!status || typeof status !== 'object') return version
  const drafts = Object.fromEntries(locales.map((locale) => [locale, 'draft']))
  return { ...version, _status: { ...drafts, ...status } }
}

/**
 * Payload looks for the latest draft of a language by that language's status. A version without
 * one is not found, the form opens with the older document instead, and the next save writes its
 * empty fields over what was saved in another language. So no version goes without.
 */
export function completingStatuses<Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter {
  const { createVersion, updateVersion } = adapter
  adapter.createVersion = function (args) {
    return createVersion.call(this, {
      ...args,
      versionData: complete(args.versionData as Version),
    } as never) as never
  }
  adapter.updateVersion = function (args) {
    const versionData = args.versionData as { version?: Version }
    const version = versionData.version && complete(versionData.version)
    return updateVersion.call(this, {
      ...args,
      versionData: { ...versionData, ...(version && { version }) },
    } as never) as never
  }
  return adapter
}
