import { countOwn, listOwn } from './list-own.ts'
import { markRead } from './mark-read.ts'
import { findSettings, saveSettings } from './settings.ts'

/** Every verb of notifications. */
export const notificationVerbs = {
  listOwn,
  countOwn,
  markRead,
  findSettings,
  saveSettings,
} as const
