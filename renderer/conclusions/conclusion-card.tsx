// One conclusion: about what, on which scale, where it stands, and what each person said, side by side. What the reader must not know yet is not
// in the answer; the card says why.
import type { Conclusion } from '../../shared/contract/conclusions.ts';
import type { ConclusionState } from '../../shared/domain/examination/conclusion.ts';
import { FactList, Notice, Status, Tag } from '../components/index.ts';
import type { Fact, StatusTone } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { ScaleName, useLevelWords } from './levels.tsx';

const tones: Readonly<Record<ConclusionState, StatusTone>> = {
  'not-needed': 'good',
  unverified: 'attention',
  agreed: 'good',
  disagreed: 'bad',
  resolved: 'good',
};

export function ConclusionStatus({ state }: { readonly state: ConclusionState }) {
  const t = useText();
  return <Status tone={tones[state]}>{t(`conclusions:state.${state}`)}</Status>;
}

export function ConclusionFacts({ conclusion }: { readonly conclusion: Conclusion }) {
  const t = useText();
  const { comparedWith, propositions } = conclusion;
  const facts: Fact[] = [
    { label: t('conclusions:question'), value: conclusion.question, isWide: true },
    ...(comparedWith === '' ? [] : [{ label: t('conclusions:comparedWith'), value: comparedWith }]),
    { label: t('conclusions:scale'), value: <ScaleName scale={conclusion.scale} /> },
    ...(propositions.first === '' ? [] : [{ label: t('conclusions:first'), value: propositions.first }]),
    ...(propositions.second === '' ? [] : [{ label: t('conclusions:second'), value: propositions.second }]),
  ];
  return <FactList facts={facts} columns={2} />;
}

/** What the first, the second and the third person said, each in a frame of their own. */
export function Sayings({ conclusion }: { readonly conclusion: Conclusion }) {
  const t = useText();
  const { said, verification, resolution } = conclusion;
  if (said === undefined) return <Notice tone="info" title={t('conclusions:withheld')} />;
  return (
    <div className="fp-sayings">
      <Saying
        conclusion={conclusion}
        title={t('conclusions:firstPerson')}
        by={conclusion.by}
        at={conclusion.at}
        value={said.value}
        ratio={said.likelihoodRatio}
        texts={[
          { label: t('conclusions:basis'), text: said.basis },
          { label: t('conclusions:limitations'), text: said.limitations },
          { label: t('conclusions:correctionReason'), text: said.reason },
        ]}
        comparisons={said.comparisons}
      />
      {verification !== undefined && (
        <Saying
          conclusion={conclusion}
          title={`${t('conclusions:secondPerson')} · ${t(`conclusions:mode.${verification.mode}`)}`}
          by={verification.by}
          at={verification.at}
          value={verification.value}
          ratio={verification.likelihoodRatio}
          texts={[{ label: t('conclusions:basis'), text: verification.basis }]}
        />
      )}
      {resolution !== undefined && (
        <Saying
          conclusion={conclusion}
          title={t('conclusions:thirdPerson')}
          by={resolution.by}
          at={resolution.at}
          value={resolution.value}
          ratio={resolution.likelihoodRatio}
          texts={[{ label: t('conclusions:reason'), text: resolution.reason }]}
        />
      )}
    </div>
  );
}

interface SayingProps {
  readonly conclusion: Conclusion;
  readonly title: string;
  readonly by: string;
  readonly at: string;
  readonly value: string;
  readonly ratio: string | undefined;
  readonly texts: readonly { readonly label: string; readonly text: string }[];
  /** Kept comparisons of pictures that it rests on. */
  readonly comparisons?: readonly string[];
}

function Saying({ conclusion, title, by, at, value, ratio, texts, comparisons = [] }: SayingProps) {
  const t = useText();
  const format = useFormat();
  const level = useLevelWords(conclusion.scale);
  return (
    <section className="fp-saying" aria-label={`${title}: ${by}`}>
      <h3 className="fp-quiet">{title}</h3>
      <div className="fp-saying-level">{level(value)}</div>
      {ratio !== undefined && <div className="fp-mono">{ratio}</div>}
      <div className="fp-quiet">
        {by} · {format.moment(at)}
      </div>
      {texts
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => (
          <p key={label}>
            <strong>{label}.</strong> {text}
          </p>
        ))}
      {comparisons.length > 0 && (
        <p>
          <strong>{t('conclusions:comparisons')}.</strong>{' '}
          {comparisons.map((id, index) => (
            <a key={id} className="fp-comparison-link" href={`#/comparison/${id}`}>
              {t('conclusions:comparisonOf', { number: index + 1 })}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

export function ConclusionTags({ conclusion }: { readonly conclusion: Conclusion }) {
  const t = useText();
  return (
    <span className="fp-button-row">
      <ConclusionStatus state={conclusion.state} />
      <Tag>{t(`conclusions:mode.${conclusion.mode}`)}</Tag>
      {conclusion.corrects !== undefined && <Tag icon="history">{t('conclusions:corrects')}</Tag>}
      {conclusion.correctedBy !== undefined && <Tag icon="history">{t('conclusions:corrected')}</Tag>}
    </span>
  );
}
