import { it } from 'vitest'

it('the database contract on MongoDB', (ctx) =>
  ctx.skip(
    'MONGODB_URL names no MongoDB to run it on: MONGODB_URL=mongodb://127.0.0.1:27017/ npm test',
  ))
