// Entries and pairs on their way out, page by page from the reading thread: every fact in its own words, and what was read beside it.
import type { Catalogue } from '../../../shared/text/index.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { entryFacts } from '../../../shared/domain/register/fields.ts';
import type { Unlocked } from '../unlocked.ts';

type Order = InputOf<'registers.export'>;

/** The names of the columns, then rows as they come. */
export async function* exportRows(
  unlocked: Unlocked,
  order: Pick<Order, 'entries' | 'candidates'>,
  words: Catalogue,
): AsyncGenerator<readonly (readonly string[])[], void, undefined> {
  if (order.entries !== undefined) yield* entryRows(unlocked, order.entries, words);
  if (order.candidates !== undefined) yield* candidateRows(unlocked, order.candidates, words);
}

async function* entryRows(unlocked: Unlocked, asked: NonNullable<Order['entries']>, { registers }: Catalogue) {
  const facts = registers.facts;
  yield [
    [
      registers.register,
      ...entryFacts.flatMap((fact) => [facts[fact], `${facts[fact]} (${registers.read})`]),
      facts.further,
      registers.remarked,
    ],
  ];
  for (let after = 0; ;) {
    // What the reading thread answers has the shape of its command.
    const page = (await unlocked.reader.answer(
      'registers.entries',
      { ...asked, after },
      unlocked.actor,
    )) as OutputOf<'registers.entries'>;
    yield page.entries.map((entry) => [
      entry.registerName,
      ...entryFacts.flatMap((name) => {
        const fact = entry.facts.find((one) => one.fact === name);
        return [fact?.text ?? '', fact?.read ?? ''];
      }),
      entry.facts
        .filter(({ fact }) => fact === 'further')
        .map(({ header, text }) => `${header}: ${text}`)
        .join('; '),
      entry.remarks.map((remark) => registers.remark[remark]).join(' '),
    ]);
    const last = page.entries.at(-1);
    if (!page.isMore || last === undefined) return;
    after = last.id;
  }
}

async function* candidateRows(
  unlocked: Unlocked,
  asked: NonNullable<Order['candidates']>,
  { registers, candidates }: Catalogue,
) {
  yield [
    [
      candidates.kind,
      candidates.state,
      candidates.points,
      `${registers.one}: ${registers.from}`,
      registers.one,
      `${registers.other}: ${registers.from}`,
      registers.other,
      candidates.why,
      registers.reason,
    ],
  ];
  for (let after = asked.after; ;) {
    const page = (await unlocked.reader.answer(
      'registers.candidates',
      { ...asked, after },
      unlocked.actor,
    )) as OutputOf<'registers.candidates'>;
    yield page.candidates.map(({ kind, state, score, left, right, points, decisions }) => [
      candidates.kinds[kind],
      candidates.states[state],
      String(score),
      left.from,
      left.what,
      right.from,
      right.what,
      points
        .map(
          (point) =>
            `${registers.facts[point.fact]}: ${point.left} / ${point.right} – ${candidates.how[point.kind]} (${point.weight})`,
        )
        .join('; '),
      decisions[0]?.reason ?? '',
    ]);
    const last = page.candidates.at(-1);
    if (!page.isMore || last === undefined) return;
    after = { score: last.score, id: last.id };
  }
}
