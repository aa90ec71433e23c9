// Everything a link says of itself: what it joins, what it is worth, when it was so, and the records it rests on.
import type { GraphLink, GraphNode } from '../../shared/domain/graph/graph.ts';
import {
  daysInWords,
  handlingInWords,
  sayingsInWords,
  standingInWords,
  typeInWords,
} from '../../shared/text/links-in-words.ts';
import { FactList, Status } from '../components/index.ts';
import { useText } from '../text.tsx';
import { useLinkWords } from './link-words.ts';
import { SourceLinks } from './source-links.tsx';

interface FactsProps {
  readonly link: GraphLink;
  readonly from: GraphNode | undefined;
  readonly to: GraphNode | undefined;
}

export function LinkFacts({ link, from, to }: FactsProps) {
  const t = useText();
  const words = useLinkWords();
  const handling = handlingInWords(link, words);
  const facts = [
    { label: t('links:says'), value: sayingsInWords(link, words) },
    { label: t('links:when'), value: daysInWords(link, words) },
    { label: t('links:nature'), value: t(`vocabulary:linkNature.${link.nature}`) },
    { label: t('links:certainty'), value: t(`vocabulary:certainty.${link.certainty}`) },
    { label: t('links:grading'), value: link.grading },
  ].filter(({ value }) => value !== '');
  return (
    <section className={link.isLead ? 'fp-links-fact fp-links-lead' : 'fp-links-fact'}>
      <h2>{`${from?.label ?? ''} ${typeInWords(link, words)} ${to?.label ?? ''}`}</h2>
      <Status tone={link.isLead || link.isNegative || link.isWithdrawn ? 'attention' : 'neutral'}>
        {standingInWords(link, words)}
      </Status>
      {handling !== '' && <Status tone={link.held === undefined ? 'neutral' : 'bad'}>{handling}</Status>}
      {link.station !== undefined && <p>{t('links:ofStation', { station: link.station })}</p>}
      <FactList facts={facts} />
      <h3>{t('links:restsOn')}</h3>
      <SourceLinks sources={link.sources} />
    </section>
  );
}
