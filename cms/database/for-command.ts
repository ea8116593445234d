import { getPayload, type Payload } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { failWithSentence } from '../console.ts'
import { prepareDataDir } from '../data-dir.ts'

/**
 * Payload for a command at the terminal, beside a running server or without one. A data folder that
 * is not there yet is made, with the tables of an empty database.
 */
export async function openForCommand(): Promise<Payload> {
  // with this Payload makes the tables of an empty database by the migrations
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
  const prepared = prepareDataDir(getEnvironment().DATA_DIR)
  if (!prepared.ok) failWithSentence(prepared.problem)
  const { default: config } = await import('../payload.config.ts')
  return getPayload({ config, disableOnInit: true })
}
