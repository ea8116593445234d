import { countOwn, listOwn } from './list-own.ts'
import { markRead } from './mark-read.ts'
import { findSettings, saveSettings } from './settings.ts'
import { findTopic, unsubscribe } from './unsubscribe.ts'

/** Every verb of notifications. */
export const notificationVerbs = {
  listOwn,
  countOwn,
  markRead,
  findSettings,
  saveSettings,
  findTopic,
  unsubscribe,
} as const
