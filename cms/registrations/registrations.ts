import { accept } from './accept.ts'
import { cancel } from './cancel.ts'
import { register } from './register.ts'

/** Every verb of registrations, in the order of a registration's life. */
export const registrationVerbs = { register, accept, cancel } as const
