import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { EMOTIONS, type Emotion } from '../../../../src-preload/contract/words.ts';
import { useSeeingControls } from '../../context.tsx';
import { useSeeing } from '../../stores/seeing.ts';
import { certainty, lookWords } from './look-words.ts';

/**
 * The guess in words; pressed, it says more and takes what the person feels instead. Not modal and drawn in
 * place, as the other menus are.
 */
export function LookMenu() {
  const { t } = useTranslation();
  const seeing = useSeeingControls();
  const shown = useSeeing();
  const { label, kind, detail } = lookWords(shown, t);
  const sureness =
    kind === 'guess'
      ? `${t(`seeing.certainty.${certainty(shown.percent)}`)}, ${t('seeing.percent', { percent: shown.percent })}`
      : null;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="see-look" data-kind={kind}>
          <span className="see-word">{label}</span>
          {kind !== 'state' && (
            <span className="see-tag">
              {t(kind === 'guess' ? 'seeing.guess' : 'seeing.fromYou')}
            </span>
          )}
          {sureness && (
            <>
              <Meter percent={shown.percent} />
              <span className="sr">{sureness}</span>
            </>
          )}
          {shown.state === 'settling' && kind === 'state' && (
            <span className="see-settled num">
              {t('seeing.settled', { percent: shown.settled })}
            </span>
          )}
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className="more-menu see-menu"
        align="start"
        sideOffset={6}
        collisionPadding={12}
      >
        <p className="see-detail">
          {sureness && (
            <span className="see-sure">
              <Meter percent={shown.percent} />
              {sureness}
            </span>
          )}
          {detail}
        </p>
        <DropdownMenu.Label className="see-ask">
          {t(kind === 'guess' ? 'seeing.menu.ask' : 'seeing.menu.askPlain')}
        </DropdownMenu.Label>
        <DropdownMenu.RadioGroup
          className="see-feelings"
          value={shown.said ?? ''}
          onValueChange={(said) => seeing.say(said as Emotion)}
        >
          {EMOTIONS.map((emotion) => (
            <DropdownMenu.RadioItem key={emotion} value={emotion} className="more-item see-feeling">
              {t(`seeing.feelings.${emotion}`)}
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
        {kind === 'said' ? (
          <DropdownMenu.Item className="more-item" onSelect={() => seeing.say(null)}>
            {t('seeing.menu.takeBack')}
          </DropdownMenu.Item>
        ) : (
          <p className="see-foot">{t('seeing.menu.text')}</p>
        )}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

/** How sure it is, as a short bar; the words beside it say the same. */
function Meter({ percent }: { readonly percent: number }) {
  return (
    <span className="see-meter" aria-hidden="true">
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
