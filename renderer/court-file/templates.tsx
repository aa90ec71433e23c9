// Templates by offence: which types a court expects. The station writes a version of its own; the one before stays on record.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { fileOffences, needs, type FileOffence, type Need } from '../../shared/domain/court-file/expectation.ts';
import { drop } from '../../shared/language/habits.ts';
import { documentTypes, type DocumentType } from '../../shared/reference/document-types/index.ts';
import { Button, ChoiceField, FailureNotice, Fold, Group, PlainTable } from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

type Template = OutputOf<'court-file.templates'>['templates'][number];

export function Templates() {
  const t = useText();
  const { value } = useAnswer('court-file.templates', {});
  const [offence, setOffence] = useState<FileOffence>('general');
  const template = value?.templates.find((one) => one.offence === offence);
  return (
    <Group title={t('courtFile:profile.templates')} detail={t('courtFile:profile.templatesHelp')}>
      <div className="fp-court-choice">
        <ChoiceField
          name="template"
          label={t('courtFile:profile.template')}
          value={offence}
          onChange={(next) => next !== undefined && setOffence(next)}
          choices={fileOffences.map((one) => ({ value: one, label: t(`courtFile:offence.${one}`) }))}
        />
      </div>
      {template !== undefined && <Editor key={`${offence} ${template.version}`} template={template} />}
    </Group>
  );
}

function Editor({ template }: { readonly template: Template }) {
  const t = useText();
  const mayWrite = useMay('court-file.write-template');
  const { act, isActing, failure } = useAct('court-file.write-template');
  const [asked, setAsked] = useState<Readonly<Partial<Record<DocumentType, Need>>>>(() =>
    Object.fromEntries(template.expectations.map(({ type, need }) => [type, need])),
  );
  const expectations = documentTypes.flatMap((type) => {
    const need = asked[type];
    return need === undefined ? [] : [{ type, need }];
  });
  return (
    <Fold
      title={
        template.version === 0
          ? t('courtFile:profile.templateOwn')
          : t('courtFile:profile.templateVersion', { version: template.version })
      }
      summary={String(template.expectations.length)}
    >
      <PlainTable
        label={t('courtFile:profile.templates')}
        rows={documentTypes}
        keyOf={(type) => type}
        columns={[
          {
            id: 'type',
            label: t('courtFile:column.type'),
            isHead: true,
            cell: (type) => t(`vocabulary:documentType.${type}`),
          },
          {
            id: 'need',
            label: t('courtFile:profile.asks'),
            cell: (type) => (
              <ChoiceField
                name={`need.${type}`}
                label={t('courtFile:profile.expects', { type: t(`vocabulary:documentType.${type}`) })}
                hidesLabel
                emptyLabel={t('courtFile:profile.not')}
                value={asked[type]}
                onChange={(need) => {
                  const { [type]: _, ...rest } = asked;
                  setAsked(need === undefined ? rest : { ...rest, [type]: need });
                }}
                choices={needs.map((need) => ({ value: need, label: t(`courtFile:missing.need.${need}`) }))}
                isDisabled={!mayWrite}
              />
            ),
          },
        ]}
      />
      <FailureNotice failure={failure} />
      {mayWrite && (
        <Button
          look="primary"
          isBusy={isActing}
          onPress={() => drop(act({ offence: template.offence, version: template.version, expectations }))}
        >
          {t('courtFile:profile.saveTemplate', { version: template.version + 1 })}
        </Button>
      )}
    </Fold>
  );
}
