import { rmSync } from 'node:fs'
import path from 'node:path'
import type { TypedUser } from 'payload'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf, verifyChain, type Link } from '../../../cms/audit/chain.ts'
import { noteHead, verifyAudit } from '../../../cms/audit/verify.ts'
import { flushViews } from '../../../cms/audit/views.ts'
import { sendDue } from '../../../cms/mail/send.ts'
import { openScratch } from '../scratch.ts'
import { peopleOf } from './people.ts'

describe('the chain of hashes', () => {
  const chainOf = (subjects: string[]) => {
    const rows: Link[] = []
    for (const [index, subject] of subjects.entries()) {
      const row = {
        seq: index + 1,
        at: `2026-11-24T08:00:${index}`,
        actor: '7',
        action: 'update',
        subject,
        document: String(index),
        count: null,
        previous: rows.at(-1)?.hash ?? null,
      }
      rows.push({ ...row, hash: hashOf(row) })
    }
    return rows
  }
  const subjects = fc.array(fc.string(), { minLength: 1, maxLength: 30 })

  it('is whole as it was written', () => {
    fc.assert(fc.property(subjects, (given) => verifyChain(chainOf(given)).ok))
  })

  it('tells any single change, and any row taken out of the middle', () => {
    fc.assert(
      fc.property(subjects, fc.nat(), fc.string({ minLength: 1 }), (given, at, more) => {
        const rows = chainOf(given)
        const index = at % rows.length
        const changed = rows.with(index, { ...rows[index]!, actor: `7${more}` })
        expect(verifyChain(changed)).toMatchObject({ ok: false, seq: index + 1 })
        if (index < rows.length - 1)
          expect(verifyChain(rows.toSpliced(index, 1))).toMatchObject({
            ok: false,
            reason: 'missing',
          })
      }),
    )
  })

  it('tells a change whose own hash was made anew, at the row that followed it', () => {
    fc.assert(
      fc.property(subjects, fc.nat(), (given, at) => {
        const rows = chainOf([...given, 'last'])
        const index = at % (rows.length - 1)
        const row = { ...rows[index]!, actor: '8' }
        const changed = rows.with(index, { ...row, hash: hashOf(row) })
        expect(verifyChain(changed)).toMatchObject({ ok: false, seq: index + 2, reason: 'changed' })
      }),
    )
  })

  it('tells that its end was cut off, by the head noted elsewhere', () => {
    const rows = chainOf(['a', 'b', 'c'])
    const heads = [{ seq: 3, hash: rows[2]!.hash }]
    expect(verifyChain(rows, heads).ok).toBe(true)
    expect(verifyChain(rows.slice(0, 2), heads)).toMatchObject({ ok: false, reason: 'cut' })
    expect(verifyChain(chainOf(['a', 'b', 'x']), heads)).toMatchObject({ reason: 'changed' })
  })
})

describe('what staff do', () => {
  let scratch: Awaited<ReturnType<typeof openScratch>>
  let people: ReturnType<typeof peopleOf>
  let letters: { to: string; text: string }[]
  beforeAll(async () => {
    scratch = await openScratch()
    people = peopleOf(scratch.payload)
    letters = []
    scratch.payload.sendEmail = (async (letter: never) => void letters.push(letter)) as never
  })
  afterAll(() => scratch.close())

  const countRows = async (collection: 'audit' | 'views', where = {}) =>
    (await scratch.payload.count({ collection, where, overrideAccess: true })).totalDocs
  const readAll = (user: TypedUser, ids: number[]) =>
    Promise.all(
      ids.map((id) =>
        scratch.payload.findByID({
          collection: 'profiles',
          id,
          overrideAccess: false,
          user,
          disableErrors: true,
        }),
      ),
    )

  it('is in the audit log, whose chain holds', async () => {
    const editor = await people.user(['editor'])
    await Promise.all(
      ['бір', 'екі', 'үш'].map((title) =>
        scratch.payload.create({
          collection: 'news',
          locale: 'kk',
          data: { title, summary: title, publishedAt: new Date().toISOString() },
          overrideAccess: false,
          user: editor,
        }),
      ),
    )
    expect(await countRows('audit', { actor: { equals: String(editor.id) } })).toBe(3)
    await noteHead(scratch.payload, scratch.dataDir)
    expect(await verifyAudit(scratch.payload, scratch.dataDir)).toMatchObject({ ok: true })
  })

  it('is neither changed nor taken out, even past the access rules; nor are the looks at minors', async () => {
    const { payload } = scratch
    const administrator = await people.user(['administrator'])
    const { docs } = await payload.find({ collection: 'audit', limit: 1, overrideAccess: true })
    const { id, hash } = docs[0]!
    for (const who of [
      { overrideAccess: true },
      { overrideAccess: false, user: administrator },
    ] as const) {
      const row = { collection: 'audit', id, ...who } as const
      await expect(payload.update({ ...row, data: { actor: '1' } })).rejects.toMatchObject({
        status: 403,
      })
      await expect(payload.delete(row)).rejects.toMatchObject({ status: 403 })
    }
    expect(await payload.findByID({ collection: 'audit', id, overrideAccess: true })).toMatchObject(
      {
        hash,
      },
    )
    expect(payload.collections.views.config.hooks.beforeDelete).toEqual(
      payload.collections.audit.config.hooks.beforeDelete,
    )
  })

  it('is told when somebody has altered the log', async () => {
    const { docs } = await scratch.payload.find({
      collection: 'audit',
      sort: 'seq',
      overrideAccess: true,
    })
    const row = docs[1]!
    await scratch.payload.db.updateOne({
      collection: 'audit',
      id: row.id,
      data: { subject: 'calls' },
    })
    expect(await verifyAudit(scratch.payload, scratch.dataDir)).toEqual({
      ok: false,
      seq: row.seq,
      reason: 'changed',
    })
    await scratch.payload.db.updateOne({
      collection: 'audit',
      id: row.id,
      data: { subject: row.subject },
    })
    rmSync(path.join(scratch.dataDir, 'audit-heads.jsonl'))
  })

  it('who looked at a minor is kept, but not the child, nor the guardian, nor looks at adults', async () => {
    const pupil = await people.user(['member'])
    const parent = await people.user(['guardian'])
    const staff = await people.user(['editor'])
    const child = await people.child({ user: pupil.id })
    const adult = await people.child({ birthDate: '1990-01-01' })
    await scratch.payload.create({
      collection: 'guardianships',
      data: {
        child: child.id,
        guardian: parent.id,
        guardianName: 'Бесік',
        link: 'centre',
        state: 'active',
        expiresAt: new Date().toISOString(),
      },
      overrideAccess: true,
    })
    for (const user of [pupil, parent, staff]) await readAll(user, [child.id, adult.id])
    await scratch.payload.find({ collection: 'profiles', overrideAccess: false, user: staff })
    await flushViews(scratch.payload)
    const { docs } = await scratch.payload.find({
      collection: 'views',
      where: { profile: { in: [child.id, adult.id] } },
      depth: 0,
      sort: 'id',
      overrideAccess: true,
    })
    expect(docs).toMatchObject([
      { viewer: staff.id, profile: child.id, kind: 'opened' },
      { viewer: staff.id, profile: child.id, kind: 'listed' },
    ])
  })

  it('an account that reads more than 50 minors in an hour is reported, once', async () => {
    const administrator = await people.user(['administrator'])
    const staff = await people.user(['editor'])
    const ids: number[] = []
    for (let index = 0; index < 52; index += 1) ids.push((await people.child()).id)
    await readAll(staff, ids.slice(0, 50))
    await flushViews(scratch.payload)
    await sendDue(scratch.payload)
    expect(letters).toEqual([])
    await readAll(staff, ids.slice(50, 51))
    await flushViews(scratch.payload)
    await readAll(staff, ids.slice(51))
    await flushViews(scratch.payload)
    await sendDue(scratch.payload)
    const told = letters.filter(({ to }) => to === administrator.email)
    expect(told).toHaveLength(1)
    expect(told[0]!.text).toContain('51')
    expect(
      await countRows('audit', {
        and: [{ action: { equals: 'bulk_read' } }, { actor: { equals: String(staff.id) } }],
      }),
    ).toBe(1)
  })
})
