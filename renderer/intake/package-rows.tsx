// The packages of a submission: seal as written on the paper, seal as read on the package, and the difference said at once.
import type { InputOf } from '../../shared/contract/index.ts';
import { Button, CheckField, Group, IconButton, Notice, Status, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';

export type ReceivedPackages = InputOf<'intake.record-submission'>['packages'];
type ReceivedPackage = ReceivedPackages[number];

export function nextPackage(packages: ReceivedPackages): ReceivedPackage {
  return { label: String(packages.length + 1), sealAsWritten: '', sealAsRead: '', isIntact: true, note: '' };
}

export interface PackageRowsProps {
  readonly packages: ReceivedPackages;
  readonly onChange: (packages: ReceivedPackages) => void;
  readonly errorOf: (path: string) => string | undefined;
}

export function PackageRows({ packages, onChange, errorOf }: PackageRowsProps) {
  const t = useText();
  const change = (index: number, part: Partial<ReceivedPackage>) =>
    onChange(packages.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <Group
      title={t('work:submission.packages')}
      detail={t('work:submission.packagesHelp')}
      actions={
        <Button icon="add" size="small" onPress={() => onChange([...packages, nextPackage(packages)])}>
          {t('work:submission.addPackage')}
        </Button>
      }
    >
      {packages.map((one, index) => {
        const bothKnown = one.sealAsWritten.trim() !== '' && one.sealAsRead.trim() !== '';
        const differs = bothKnown && one.sealAsWritten.trim() !== one.sealAsRead.trim();
        return (
          <fieldset className="fp-work-line" key={index}>
            <legend className="fp-hidden">{t('work:form.row', { number: index + 1 })}</legend>
            <div className="fp-package-grid">
              <TextField
                name={`packages.${index}.label`}
                label={t('work:submission.package')}
                isRequired
                value={one.label}
                onChange={(label) => change(index, { label })}
                error={errorOf(`packages.${index}.label`)}
              />
              <TextField
                name={`packages.${index}.sealAsWritten`}
                label={t('work:submission.sealAsWritten')}
                isMono
                value={one.sealAsWritten}
                onChange={(sealAsWritten) => change(index, { sealAsWritten })}
              />
              <TextField
                name={`packages.${index}.sealAsRead`}
                label={t('work:submission.sealAsRead')}
                isMono
                value={one.sealAsRead}
                onChange={(sealAsRead) => change(index, { sealAsRead })}
              />
              <CheckField
                name={`packages.${index}.isIntact`}
                label={t('work:submission.isIntact')}
                value={one.isIntact}
                onChange={(isIntact) => change(index, { isIntact })}
              />
              <TextField
                name={`packages.${index}.note`}
                label={t('work:form.note')}
                value={one.note}
                onChange={(note) => change(index, { note })}
              />
              <IconButton
                icon="remove"
                label={t('work:form.removeRow', { number: index + 1 })}
                onPress={() => onChange(packages.filter((_, at) => at !== index))}
              />
            </div>
            <div role="status">
              {differs && (
                <Notice
                  tone="warning"
                  title={t('work:submission.sealDiffers', { written: one.sealAsWritten, read: one.sealAsRead })}
                />
              )}
              {bothKnown && !differs && <Status tone="good">{t('work:submission.sealMatches')}</Status>}
              {!one.isIntact && <Notice tone="warning" title={t('work:submission.sealBroken')} />}
            </div>
          </fieldset>
        );
      })}
    </Group>
  );
}
