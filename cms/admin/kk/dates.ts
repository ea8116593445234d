/**
 * Kazakh under the name that Payload asks for: the build of the admin puts this file in the place of
 * `date-fns/locale/az` (next.config.mjs).
 */
export { kk as az } from 'date-fns/locale/kk'
