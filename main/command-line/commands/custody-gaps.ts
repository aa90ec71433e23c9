// `focal-point custody gaps`: looks through every chain of custody and lists what nobody has explained.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { loadCatalogue } from '../../../shared/text/index.ts';
import { vaultOptions, type Command } from '../command.ts';
import { inVault } from '../station-session.ts';

type Gap = OutputOf<'custody.gaps'>['gaps'][number];

const pageLength = 500;

export const custodyGaps: Command = {
  name: 'custody gaps',
  summary: 'Looks through all custody for gaps and lists those nobody explained. Exit code 3 when there are any.',
  operands: [],
  options: { ...vaultOptions, explained: { type: 'boolean', help: 'list the explained ones too' } },
  run(values, _operands, surroundings) {
    return inVault(values, surroundings, async (session) => {
      const { jobId } = await session.ask('custody.find-gaps', {});
      await session.ended(jobId);
      const state = values['explained'] === true ? 'all' : 'open';
      const gaps: Gap[] = [];
      let page: OutputOf<'custody.gaps'>;
      do {
        page = await session.ask('custody.gaps', { state, from: gaps.length, count: pageLength });
        gaps.push(...page.gaps);
      } while (page.gaps.length === pageLength);
      const { search, open, explained } = page;
      const { vocabulary } = await loadCatalogue(surroundings.language);
      return {
        value: { search, open, explained, gaps },
        holds: open === 0,
        lines: [
          `${search?.exhibits ?? 0} exhibits and ${search?.events ?? 0} events looked through: ${open} open, ${explained} explained.`,
          ...gaps.map((gap) => `  ${gap.exhibit} #${gap.eventNumber}  ${vocabulary.gapName[gap.kind]}${detailOf(gap)}`),
        ],
      };
    });
  },
};

function detailOf({ expected, found, explanation }: Gap): string {
  const differs = expected === '' && found === '' ? '' : `: ${expected} / ${found}`;
  return explanation === undefined ? differs : `${differs} (${explanation.by}: ${explanation.text})`;
}
