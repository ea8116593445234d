import { registerHooks } from 'node:module'

/**
 * Node 24 parses the whole `exports` of a package at every import of one of its files
 * (`getPackageScopeConfig` of its package_json_reader). Those of drizzle-orm are 177 kB, and it is
 * there twice: it took a third of a start. A file that one of these packages imports of itself needs
 * no `exports`, and what a package asks drizzle-orm for again is where it was. All their `.js` files
 * are ES modules.
 */
const own =
  /\/node_modules\/(?:drizzle-orm|payload|@payloadcms\/[^/]+)\/(?!.*\/node_modules\/)[^?#]+\.js$/
const asker = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+\/|/
const known = new Map()

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL = '', conditions } = context
    if (!conditions.includes('import')) return next(specifier, context)
    if (/^\.\.?\//.test(specifier) && own.test(parentURL)) {
      const url = new URL(specifier, parentURL).href
      if (own.test(url)) return { url, format: 'module', shortCircuit: true }
    }
    if (!/^drizzle-orm(\/|$)/.test(specifier)) return next(specifier, context)
    const key = `${asker.exec(parentURL)[0]} ${specifier}`
    if (!known.has(key)) known.set(key, next(specifier, context))
    return { ...known.get(key), shortCircuit: true }
  },
})
