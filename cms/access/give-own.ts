import type { CollectionBeforeOperationHook } from 'payload'
import { extentOf, rules, type RuleName } from './rules.ts'

/**
 * What somebody creates without saying whose it is, is theirs where they may create only their own: the
 * admin creates an empty document before there is a form to say it in.
 */
export const giveOwn =
  (field: string, create: RuleName): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (operation !== 'create' || overrideAccess || !('data' in args)) return args
    const data = (args.data ?? {}) as Record<string, unknown>
    if (data[field] !== undefined && data[field] !== null) return args
    const extent = await extentOf(rules[create], req)
    const own = typeof extent === 'object' && (extent[field] as { equals?: unknown } | undefined)
    return own && own.equals ? { ...args, data: { ...data, [field]: own.equals } } : args
  }
