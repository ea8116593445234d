import type { IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'
import { addressHeader } from './asker.ts'

const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded']

/**
 * Writes the address at the other end into the request, and takes out of it what only a proxy of ours
 * may say. `trusted` are addresses and ranges, as `TRUSTED_PROXIES` names them.
 */
export function createAddressing(trusted: string[]) {
  const trusts = proxyAddr.compile(trusted)
  return (req: IncomingMessage) => {
    const near = req.socket.remoteAddress ?? ''
    req.headers[addressHeader] = near && proxyAddr(req, trusts)
    if (!near || !trusts(near, 0)) for (const name of forwarded) delete req.headers[name]
  }
}
