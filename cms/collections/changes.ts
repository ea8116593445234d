import { changes as log } from '../changes/collection.ts'
import { defineCollection } from './define.ts'

export const changes = defineCollection('changes', { ...log, logged: false })
