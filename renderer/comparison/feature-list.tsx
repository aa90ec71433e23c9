// The features marked on both pictures: number, what was observed, words. The drawing alone says nothing that does not stand here.
import { featureFindings, mostFeatures } from '../../shared/domain/comparison.ts';
import type { FeatureFinding, Side } from '../../shared/domain/comparison.ts';
import { Button, ChoiceField, IconButton, Notice, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { FeatureWork } from './use-features.ts';

export interface FeatureListProps {
  readonly work: FeatureWork;
  readonly maySave: boolean;
  /** The side on which the next point is set, while marking. */
  readonly placing: Side | undefined;
  readonly onShow: (index: number) => void;
}

export function FeatureList({ work, maySave, placing, onShow }: FeatureListProps) {
  const t = useText();
  const { features, isMarking, isFull } = work;
  return (
    <div className="fp-work-stack">
      <div className="fp-button-row">
        {maySave && (
          <Button size="small" icon="add" isPressed={isMarking} isDisabled={isFull && !isMarking} onPress={work.toggle}>
            {t(isMarking ? 'comparison:features.stop' : 'comparison:features.mark')}
          </Button>
        )}
      </div>
      <p className="fp-quiet" role="status">
        {placing === undefined
          ? t('comparison:features.help')
          : t('comparison:features.placing', {
              number: work.placingNumber,
              side: t(`comparison:side.${placing}`).toLocaleLowerCase(),
            })}
      </p>
      {isFull && <Notice tone="info">{t('comparison:features.full', { most: mostFeatures })}</Notice>}
      {features.length === 0 ? (
        <p className="fp-quiet">{t('comparison:features.none')}</p>
      ) : (
        <>
          <ol className="fp-compare-features">
            {features.map((feature, index) => {
              const number = index + 1;
              return (
                <li key={index} className={work.chosen === index ? 'fp-mark-row-chosen' : ''}>
                  <button
                    type="button"
                    className="fp-compare-number"
                    aria-label={t('comparison:features.show', { number })}
                    aria-pressed={work.chosen === index}
                    onClick={() => onShow(index)}
                  >
                    {number}
                  </button>
                  {maySave ? (
                    <>
                      <ChoiceField<FeatureFinding>
                        name={`feature.${index}.finding`}
                        label={t('comparison:features.finding', { number })}
                        hidesLabel
                        value={feature.finding}
                        choices={featureFindings.map((value) => ({ value, label: t(`comparison:features.${value}`) }))}
                        onChange={(finding) => finding !== undefined && work.revise(index, { finding })}
                      />
                      <IconButton
                        icon="remove"
                        size="small"
                        label={t('comparison:features.remove', { number })}
                        onPress={() => work.remove(index)}
                      />
                      <TextField
                        name={`feature.${index}.words`}
                        label={t('comparison:features.words', { number })}
                        hidesLabel
                        maxLength={300}
                        value={feature.words}
                        onChange={(words) => work.revise(index, { words })}
                      />
                    </>
                  ) : (
                    <span>
                      {t(`comparison:features.${feature.finding}`)} {feature.words}
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
          <p className="fp-quiet">{t('comparison:features.shapes')}</p>
        </>
      )}
    </div>
  );
}
