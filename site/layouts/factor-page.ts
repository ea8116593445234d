import type { AstroGlobal } from 'astro'
import type { Words } from '../words/words.ts'
import { readForm } from './account.ts'

type Verbs = AstroGlobal['locals']['verbs']
type Shown = {
  own: NonNullable<Awaited<ReturnType<Verbs['factors']['findOwnFactor']>>>
  problem?: string | undefined
  done?: string | undefined
  codes?: readonly string[] | undefined
  cookie?: string | undefined
}

/** Does what the form of the second factor asks for, and gives what is to be shown; nothing where nobody may. */
export async function readFactorPage(astro: AstroGlobal, t: Words): Promise<Shown | undefined> {
  const { account, factors } = astro.locals.verbs
  const given = await readForm(astro)
  const done = given ? await act(given) : {}
  const own = await factors.findOwnFactor()
  if (!own) return undefined
  if (done.problem) astro.response.status = 422
  return { own, ...done }

  async function act(form: Record<string, string>): Promise<Omit<Shown, 'own'>> {
    if (form.do === 'prove') return say(await account.proveOneself(form))
    if (form.do === 'confirm') return say(await factors.confirmOwnFactor(form))
    if (form.do === 'renew') return say(await factors.renewOwnCodes(form))
    if (form.do === 'remove') {
      const removed = await factors.removeOwnFactor(form)
      return removed.ok ? { done: t('factor.removed') } : say(removed)
    }
    return {}
  }

  function say(
    result:
      | { ok: true; codes?: string[]; cookie?: string }
      | { ok: false; reason: 'signIn' | 'code' | 'proof' | 'required' }
      | { ok: false; reason: 'later'; minutes: number },
  ): Omit<Shown, 'own'> {
    if (result.ok) return { codes: result.codes, cookie: result.cookie }
    if (result.reason === 'later')
      return { problem: t('signIn.later', { minutes: result.minutes }) }
    if (result.reason === 'proof') return { problem: t('prove.wrong') }
    return { problem: t(result.reason === 'required' ? 'factor.required' : 'code.wrong') }
  }
}
