import { Eye, Info } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { KeptDocument } from '../../../../src-preload/contract/memory.ts';
import { useClient } from '../../context.tsx';
import { faultSentence } from '../../fault-sentence.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { describerOf } from './describer.ts';
import { shownPicture } from './shown-picture.ts';

export interface PicturePartProps {
  readonly document: KeptDocument;
  readonly picture: Uint8Array | null;
}

const mimeOf = ({ kind }: KeptDocument): string => `image/${kind}`;

/** A picture, and what it shows: in the words of a vision model, if the person asks for it. */
export function PicturePart({ document: kept, picture }: PicturePartProps) {
  const { t } = useTranslation();
  const address = usePictureAddress(picture, mimeOf(kept));
  return (
    <>
      {picture === null && <p className="doc-small">{t('documents.picture.missing')}</p>}
      {address !== null && (
        <img
          className="doc-picture"
          src={address}
          alt={kept.described?.text ?? t('documents.picture.alt', { name: kept.name })}
        />
      )}
      <Description document={kept} picture={picture} />
    </>
  );
}

function usePictureAddress(picture: Uint8Array | null, type: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (picture === null) return;
    const made = URL.createObjectURL(new Blob([picture.slice()], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture, type]);
  return address;
}

function Description({ document: kept, picture }: PicturePartProps) {
  const { t } = useTranslation();
  const client = useClient();
  const { preferences, providers } = usePreferences();
  const [described, setDescribed] = useState(kept.described);
  const [why, setWhy] = useState<Fault | 'unreadable' | null>(null);
  const [busy, setBusy] = useState(false);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);
  const describer = describerOf(providers, preferences.baseUrls);
  const vendor = describer ? t(`settings.vendors.${describer.vendor}`) : '';

  const describe = async (): Promise<void> => {
    if (picture === null) return;
    const controller = new AbortController();
    asking.current = controller;
    setBusy(true);
    setWhy(null);
    try {
      const shown = await shownPicture(picture, mimeOf(kept));
      if (shown === null) return setWhy('unreadable');
      const answer = await client.request(
        'documents/describe',
        { id: kept.id, picture: shown },
        controller.signal,
      );
      setDescribed(answer.described);
    } catch (error) {
      if (!isCancellation(error) && !controller.signal.aborted) setWhy(toFault(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="doc-described" aria-labelledby="doc-described-title">
      <h3 id="doc-described-title">{t('documents.picture.title')}</h3>
      <div role="status">
        {described && (
          <>
            <p className="doc-quote">{described.text}</p>
            <p className="doc-small">
              {t('documents.picture.by', { vendor: t(`settings.vendors.${described.vendor}`) })}
            </p>
          </>
        )}
        {busy && <p className="doc-small">{t('documents.picture.describing', { vendor })}</p>}
      </div>
      {why !== null && (
        <p className="field-error" role="alert">
          {why === 'unreadable' ? t('documents.picture.unreadable') : faultSentence(why, t)}
        </p>
      )}
      {describer === null && !described && (
        <p className="doc-small doc-hint">
          <Info size={16} strokeWidth={1.75} aria-hidden="true" />
          {t('documents.picture.nobody')}
        </p>
      )}
      {describer !== null && picture !== null && (
        <div className="doc-ask">
          {busy ? (
            <Button size="m" onClick={() => asking.current?.abort()}>
              {t('documents.picture.stop')}
            </Button>
          ) : (
            <Button size="m" aria-describedby="doc-leaves" onClick={() => void describe()}>
              <Eye size={20} strokeWidth={1.75} aria-hidden="true" />
              {t(`documents.picture.${described ? 'again' : 'describe'}`, { vendor })}
            </Button>
          )}
          <p id="doc-leaves" className="doc-small">
            {describer.remote
              ? t('documents.picture.leaves', { vendor: describer.host ?? vendor })
              : t('documents.picture.staysNear', { host: describer.host ?? vendor })}
          </p>
        </div>
      )}
    </section>
  );
}
