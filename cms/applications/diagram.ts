import { findWords } from '../words/apply.ts'
import { vocabulary } from '../../search/vocabulary/values.ts'
import { endings, moveNames, moves } from './life.ts'

const say = (key: string) => findWords(key)!
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`
const threeOf = (key: string) => {
  const { kk, ru, en } = say(key)
  return [kk, ru, en]
}

const who = {
  applicant: 'the applicant, their guardian or who applies for them',
  organiser: 'an editor, or a partner in calls of their organisation',
  two: 'two organisers: one proposes, another confirms',
}

/** `docs/applications.md`, written from the table of the life cycle and the vocabulary. */
export function toLifeDocument(): string {
  const arrows = moveNames.flatMap((move) =>
    moves[move].from.map((from) => `  ${from} --> ${moves[move].to}: ${move}`),
  )
  return [
    '# The life of an application',
    '',
    'Written from `cms/applications/life.ts` by `node tests/cms/applications/life-document.ts`; do not edit.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> draft',
    ...arrows,
    ...endings.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '## States',
    '',
    row('state', 'staff: kk', 'ru', 'en', 'applicant: kk', 'ru', 'en'),
    row(...Array<string>(7).fill('---')),
    ...vocabulary.applicationState.map((state) =>
      row(
        state,
        ...threeOf(`applicationState.${state}`),
        ...threeOf(`applicationPublicState.${state}`),
      ),
    ),
    '',
    '## Moves',
    '',
    row('move', 'kk', 'ru', 'en', 'from', 'to', 'who', 'letter'),
    row(...Array<string>(8).fill('---')),
    ...moveNames.map((move) => {
      const { from, to, by, sends } = moves[move]
      return row(
        move,
        ...threeOf(`applicationMove.${move}`),
        from.join(', '),
        to,
        who[by],
        sends ?? '–',
      )
    }),
    '',
  ].join('\n')
}
