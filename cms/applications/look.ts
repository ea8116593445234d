import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { findClosingOf, findStandingOf, type Standing } from '../calls/open.ts'
import type { Closing } from '../calls/closing.ts'
import { isAsked, questionsOf } from '../calls/questions.ts'
import { findAnswerDay, findDecision } from '../decisions/decide.ts'
import { findAnswering } from '../guardians/answering.ts'
import type { Attachment, Decision, Statement } from '../payload-types.ts'
import { findApplication, getCall } from './find.ts'
import { movesFrom, moves, type MoveName } from './life.ts'
import { findLacking, findStatements, isReady, needsConsent, type Lacking } from './ready.ts'
import { findFiles, findReceipt, type Issued } from './receipts.ts'
import { toStored, type Stored } from './save.ts'
import { findGuarded, idOf, isApplicant, isSame } from './who.ts'

/** What the applicant’s pages show beside the application itself. */
export type Look = Stored & {
  lacking: Lacking
  ready: boolean
  closing: Closing
  standing: Standing
  receipt: Issued | undefined
  files: Pick<Attachment, 'id' | 'question' | 'fileName' | 'size'>[]
  /** Whom the applicant has asked, not what they wrote. */
  asked: Pick<Statement, 'kind' | 'state' | 'personName' | 'about' | 'email'>[]
  minor: boolean
  /** Who is known to answer for the minor, and is asked for consent by the address on record. */
  guardians: string[]
  publicName: boolean
  /** The questions that are put, given what has been answered. */
  put: string[]
  /** Whether the one who looks is the guardian, who can agree here. */
  asGuardian: boolean
  can: MoveName[]
  /** Once it has been confirmed by a second person, and not before. */
  decision: Decision | undefined
  /** Until when an appeal that waits is to be answered. */
  answerBy: string | undefined
}

export const look =
  (payload: Payload) =>
  async ({ user }: Asker, given: { number: string }): Promise<Look | undefined> => {
    const application = await findApplication(payload, user, given.number)
    if (!user || !application || !(await isApplicant(payload, user, application))) return undefined
    const call = await getCall(payload, application.call)
    const closing = await findClosingOf(payload, call)
    const questions = questionsOf(call)
    const stored = toStored(application)
    const lacking = await findLacking(payload, application, call)
    const record = idOf(application.profile)
    const [files, asked, receipt, guarded, decision, guardians] = await Promise.all([
      findFiles(payload, application.id),
      findStatements(payload, application),
      findReceipt(payload, application.id),
      findGuarded(payload, user.id),
      findDecision(payload, application.id),
      record && needsConsent(application) ? findAnswering({ payload }, record) : [],
    ])
    return {
      ...stored,
      lacking,
      ready: isReady(lacking),
      closing,
      standing: findStandingOf(call, closing),
      receipt,
      files: files.map(({ id, question, fileName, size }) => ({ id, question, fileName, size })),
      asked: asked.map(({ kind, state, personName, about, email }) => ({
        kind,
        state,
        personName: personName ?? null,
        about: about ?? null,
        email: email ?? null,
      })),
      minor: needsConsent(application),
      guardians: guardians.map(({ name }) => name),
      publicName: Boolean(application.publicName),
      put: questions
        .filter((question) => isAsked(question, questions, stored.answers))
        .map(({ key }) => key),
      asGuardian: guarded.some(({ child }) => isSame(child, application.profile)),
      can: movesFrom(application.state).filter((move) => moves[move].by === 'applicant'),
      decision: decision?.decidedAt ? decision : undefined,
      answerBy: decision ? findAnswerDay(decision) : undefined,
    }
  }
