// Around everything that another station sent: whose word it is, under which key, and that it is only read here.
import type { ReactNode } from 'react';
import type { ForeignPackageLine } from '../../shared/contract/foreign.ts';
import { Notice, Tag } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import './foreign.css';

export function ForeignRecord({ line, children }: { readonly line: ForeignPackageLine; readonly children: ReactNode }) {
  const t = useText();
  const format = useFormat();
  const key = line.isKeyConfirmed ? t('foreign:keyConfirmed') : t('foreign:keyUnconfirmed');
  return (
    <div className="fp-foreign-record">
      <Notice
        tone={line.isKeyConfirmed ? 'info' : 'warning'}
        title={t('foreign:bannerTitle', { station: `${line.station.name}, ${line.station.agency}` })}
      >
        <p>{t('foreign:bannerText', { at: format.moment(line.created), fingerprint: line.fingerprint, key })}</p>
      </Notice>
      {children}
    </div>
  );
}

/** Beside the name of each such record. */
export function ForeignTag() {
  const t = useText();
  return <Tag>{t('foreign:foreign')}</Tag>;
}
