'use client'

import { useRowLabel } from '@payloadcms/ui'

type Row = { label?: unknown; title?: unknown; value?: unknown; key?: unknown }

/** A row of a list by its number and by what is written in it, so that a folded one is known. */
export function RowName() {
  const { data, rowNumber } = useRowLabel<Row>()
  const { label, title, value, key } = data ?? {}
  const name = [label, title, value, key].find((each) => typeof each === 'string' && each)
  return (
    <span>
      {(rowNumber ?? 0) + 1}. {String(name ?? '…')}
    </span>
  )
}
