/** Who made the latest save of a document, and from which open form. */
type Save = { session: string; who: string | undefined; updatedAt: string }

const kept = 2000

/**
 * Saves and refusals of this process, the latest of each document or form. What is forgotten at
 * a restart only makes the check stricter: a form's own save under way may then be refused once.
 */
const saves = new Map<string, Save>()
const refusals = new Map<string, string>()

function remember<Value>(map: Map<string, Value>, key: string, value: Value) {
  map.delete(key)
  map.set(key, value)
  if (map.size > kept) map.delete(map.keys().next().value!)
}

export const rememberSave = (document: string, save: Save) => remember(saves, document, save)

/** The remembered save, if it is the one that made the state of `updatedAt`. */
export function findSave(document: string, updatedAt: string): Save | undefined {
  const save = saves.get(document)
  return save?.updatedAt === updatedAt ? save : undefined
}

/** Notes against which state a form was refused: its owner may then keep the own text over exactly that one. */
export const rememberRefusal = (session: string, updatedAt: string) =>
  remember(refusals, session, updatedAt)

export const wasRefusedOver = (session: string, updatedAt: string) =>
  refusals.get(session) === updatedAt
