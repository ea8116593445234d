import { serveTable } from '../../../../../feeds/applications-table.ts'

export const GET = serveTable('xlsx')
