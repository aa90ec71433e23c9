// `focal-point disclosure list`, `disclosure state`: the list of a case for scripts, with the filters of the screen, and what is still open in it.
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { ItemKind, itemKinds, itemStandings } from '../../../shared/domain/disclosure/item.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { loadCatalogue } from '../../../shared/text/index.ts';
import { textOf, vaultOptions, type Command, type Values } from '../command.ts';
import * as named from '../named-records.ts';
import { inVault } from '../station-session.ts';

type Item = OutputOf<'disclosure.items'>['items'][number];

const itemsAtOnce = 200;
const standings = [...itemStandings, 'open', 'held', 'changed', 'all'] as const;
const ofCase = { case: { type: 'string', value: 'TITLE|NUMBER', help: 'of which case', required: true } } as const;

export const disclosureList: Command = {
  name: 'disclosure list',
  summary: 'Lists the disclosure items of a case by their numbers, with what was decided. It numbers nothing.',
  operands: [],
  options: {
    ...vaultOptions,
    ...ofCase,
    standing: { type: 'string', value: 'WORD', help: `${standings.join(', ')} (all)` },
    kind: { type: 'string', value: 'KIND', multiple: true, help: `any of: ${itemKinds.join(', ')}` },
    text: { type: 'string', value: 'WORDS', help: 'words that must all be found' },
  },
  run: (values, _operands, surroundings) => {
    const question = questionOf(values);
    return inVault(values, surroundings, async (session) => {
      const caseId = await named.findCase(session, textOf(values, 'case'));
      const items: Item[] = [];
      let page: OutputOf<'disclosure.items'>;
      do {
        page = await session.ask('disclosure.items', { caseId, ...question, from: items.length, count: itemsAtOnce });
        items.push(...page.items);
      } while (page.items.length === itemsAtOnce);
      const { vocabulary } = await loadCatalogue(surroundings.language);
      return {
        value: { total: page.total, items },
        lines: items.map((item) =>
          [
            item.number,
            vocabulary.disclosureKind[item.kind],
            item.label,
            item.standing,
            decisionIn(item),
            item.barrier ?? '',
          ].join('\t'),
        ),
      };
    });
  },
};

export const disclosureState: Command = {
  name: 'disclosure state',
  summary:
    'Says what is open in the disclosure of a case. Exit code 3 when anything is unlisted, undecided, reopened or changed.',
  operands: [],
  options: { ...vaultOptions, ...ofCase },
  run: (values, _operands, surroundings) =>
    inVault(values, surroundings, async (session) => {
      const caseId = await named.findCase(session, textOf(values, 'case'));
      const { known, listed, counts, schedules, excluded } = await session.ask('disclosure.read', { caseId });
      const { undecided, reopened, decided, changed, held } = counts;
      return {
        value: { known, listed, counts, schedules, excluded },
        holds: known === listed && undecided + reopened + changed === 0,
        lines: [
          `${known} known, ${listed} listed: ${undecided} undecided, ${reopened} reopened, ${decided} decided, ${changed} changed since they were disclosed, ${held} held back.`,
          ...schedules.map((one) => `  ${one.documentNumber}  ${one.recipientName}  ${one.lines}`),
        ],
      };
    }),
};

/** `disclose`, `withhold`, or `not-relevant`; empty while nobody decided. */
function decisionIn({ decision }: Item): string {
  if (decision === undefined) return '';
  return decision.relevance === 'relevant' ? decision.outcome : decision.relevance;
}

/** @throws FocalPointError `command-line.unknown-choice` */
function questionOf(values: Values): Pick<InputOf<'disclosure.items'>, 'kinds' | 'standing' | 'text'> {
  const wanted = values['standing'] ?? 'all';
  const standing = standings.find((one) => one === wanted);
  if (standing === undefined) throw new FocalPointError('command-line.unknown-choice', { option: '--standing' });
  const given = values['kind'];
  const kinds = ItemKind.array().safeParse(Array.isArray(given) ? given : []);
  if (!kinds.success) throw new FocalPointError('command-line.unknown-choice', { option: '--kind' });
  return { standing, kinds: kinds.data, text: textOf(values, 'text') };
}
