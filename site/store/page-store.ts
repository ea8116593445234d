import { openPageFiles } from './page-files.ts'
import { toStoredPage, type PageRecord, type Rendered, type StoredPage } from './stored-page.ts'

type Options = {
  folder: string
  build: string
  memory?: number
  onError?: (error: unknown) => void
}
type Slot = { record: PageRecord; bodies?: StoredPage['bodies'] }

/**
 * Rendered pages, kept in memory over files and dropped by tag.
 *
 * A render that began before a drop of one of its tags is shown but not kept: it may have read what
 * the drop was about. Files that a crash leaves behind are dropped when the change log is replayed
 * from the cursor, which moves only after the files of a batch are gone.
 */
export function openPageStore({
  folder,
  build,
  memory = 192 * 1024 * 1024,
  onError = () => {},
}: Options) {
  const files = openPageFiles(folder, build)
  const slots = new Map<string, Slot>(
    files.readRecords().map((record) => [record.path, { record }]),
  )
  const byTag = new Map<string, Set<string>>()
  for (const { record } of slots.values()) index(record)
  const droppedAt = new Map<string, number>()
  let allDroppedAt = -1
  let clock = 0
  let cursor = files.readCursor()
  let held = 0
  /** Files are written and removed one after the other, in the order of the decisions. */
  let writing: Promise<void> = Promise.resolve()
  const later = (work: () => Promise<void>) => (writing = writing.then(work).catch(onError))
  /** Of this very drop: a later one may have moved the cursor on before its own files are gone. */
  const noteCursor = (at: number) => void later(() => files.saveCursor(at))

  function index(record: PageRecord) {
    for (const tag of record.tags) {
      const paths = byTag.get(tag)
      if (paths) paths.add(record.path)
      else byTag.set(tag, new Set([record.path]))
    }
  }

  function forget(path: string) {
    const slot = slots.get(path)
    if (!slot) return
    slots.delete(path)
    held -= sizeOf(slot)
    for (const tag of slot.record.tags) byTag.get(tag)?.delete(path)
    void later(() => files.remove(path))
  }

  /** Whether one of the tags was dropped since the moment at which a render began. */
  const wasDropped = (tags: readonly string[], moment: number) =>
    allDroppedAt >= moment || tags.some((tag) => (droppedAt.get(tag) ?? -1) >= moment)

  /** Lets go of the bytes of the pages that have been in memory longest; their files remain. */
  function makeRoom() {
    for (const slot of slots.values()) {
      if (held <= memory) return
      held -= sizeOf(slot)
      delete slot.bodies
    }
  }

  return {
    /** The page, from memory at once or from its files; nothing when it is not kept or no longer true. */
    find(path: string): StoredPage | Promise<StoredPage | undefined> | undefined {
      const slot = slots.get(path)
      if (!slot) return undefined
      if (slot.record.until !== undefined && slot.record.until <= Date.now()) {
        forget(path)
        return undefined
      }
      const { record } = slot
      if (slot.bodies) return { record, bodies: slot.bodies }
      return files.readBodies(path).then(
        (bodies) => {
          // dropped while its files were read
          if (slots.get(path) !== slot) return undefined
          if (!slot.bodies) {
            slot.bodies = bodies
            held += sizeOf(slot)
          }
          slots.delete(path)
          slots.set(path, slot)
          makeRoom()
          return { record, bodies }
        },
        () => undefined,
      )
    },
    /** To be asked before a render and given back with its result. */
    moment: () => clock,
    async keep(path: string, rendered: Rendered, moment: number): Promise<StoredPage | undefined> {
      const page = await toStoredPage(path, rendered)
      if (!page || wasDropped(page.record.tags, moment)) return page
      forget(path)
      // its bytes may be let go of before they are sent or written: both have the page itself
      const slot: Slot = { ...page }
      slots.set(path, slot)
      index(page.record)
      held += sizeOf(slot)
      makeRoom()
      void later(async () => {
        if (slots.get(path) === slot) await files.save(page)
      })
      return page
    },
    /** Drops every page with one of the tags and remembers how far the change log has been dealt with. */
    async drop(tags: Iterable<string>, upTo: number) {
      for (const tag of tags) {
        droppedAt.set(tag, clock)
        for (const path of [...(byTag.get(tag) ?? [])]) forget(path)
      }
      clock += 1
      cursor = Math.max(cursor, upTo)
      noteCursor(cursor)
    },
    async dropAll(upTo: number) {
      allDroppedAt = clock
      droppedAt.clear()
      for (const path of [...slots.keys()]) forget(path)
      clock += 1
      cursor = upTo
      noteCursor(cursor)
    },
    cursor: () => cursor,
    size: () => slots.size,
    settled: () => writing,
  }
}

export type PageStore = ReturnType<typeof openPageStore>

const sizeOf = ({ bodies }: Slot) =>
  bodies ? bodies.br.length + bodies.gzip.length + bodies.identity.length : 0
