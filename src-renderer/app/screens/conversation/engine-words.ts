import type { TFunction } from 'i18next';
import type { ProviderStatus, Slot, Vendor } from '../../../../src-preload/contract/words.ts';
import type { ConversationState } from '../../stores/conversation.ts';
import { modelName } from '../settings/model-name.ts';

/** One part of the line at the foot of the conversation: who does what, and where. */
export interface EnginePart {
  readonly key: string;
  readonly label: string;
  /** A name, left out in a narrow window where `where` alone must do; null where there is none. */
  readonly who: string | null;
  readonly where: string;
  readonly remote: boolean;
}

/** Who would serve a slot now: the first ready one of its fallback order. */
export function firstReady(
  providers: readonly ProviderStatus[],
  slot: Slot,
): ProviderStatus | undefined {
  return providers.find((entry) => entry.slot === slot && entry.state === 'ready');
}

/** Says who answers, who speaks and who writes down speech; voice and hearing share a part where they are alike. */
export function engineParts(
  providers: readonly ProviderStatus[],
  { answering, voiceVendor }: Pick<ConversationState, 'answering' | 'voiceVendor'>,
  t: TFunction,
): readonly EnginePart[] {
  if (providers.length === 0) return [];
  const where = (remote: boolean): string => t(remote ? 'common.cloud' : 'common.thisComputer');
  const parts: EnginePart[] = [];
  const chat = answering ?? firstReady(providers, 'chat');
  if (chat) {
    parts.push({
      key: 'answers',
      label: t('conversation.engine.answers'),
      who: answererName(chat, t),
      where: where(chat.remote),
      remote: chat.remote,
    });
  }

  const part = (key: 'voice' | 'hearing', { vendor, remote }: ProviderStatus): EnginePart => ({
    key,
    label: t(`conversation.engine.${key}`),
    who: remote ? t(`vendors.${vendor}`) : null,
    where: vendor === 'captions' ? t('conversation.engine.noVoice') : where(remote),
    remote,
  });
  const spoken =
    providers.find((entry) => entry.slot === 'voice' && entry.vendor === voiceVendor) ??
    firstReady(providers, 'voice');
  const ready = firstReady(providers, 'hearing');
  const voice = spoken && part('voice', spoken);
  // Where nothing hears, the disc and the composer say so themselves.
  const hearing = ready && part('hearing', ready);
  if (voice && hearing && voice.who === hearing.who && voice.where === hearing.where) {
    parts.push({ ...voice, key: 'voiceHearing', label: t('conversation.engine.voiceHearing') });
  } else {
    if (voice) parts.push(voice);
    if (hearing) parts.push(hearing);
  }
  return parts;
}

/** "Claude Sonnet 4.5"; a vendor's name where the model's does not carry it. */
function answererName(
  { vendor, model }: { readonly vendor: Vendor; readonly model: string },
  t: TFunction,
): string {
  return model === '' ? t(`vendors.${vendor}`) : modelName(model);
}

/** Vendors beyond this computer that would get the person's words or voice, each once, as names. */
export function remoteNames(
  providers: readonly ProviderStatus[],
  slots: readonly Slot[],
  t: TFunction,
): readonly string[] {
  const remote = slots
    .map((slot) => firstReady(providers, slot))
    .filter((entry) => entry?.remote === true);
  return [...new Set(remote.map((entry) => t(`vendors.${entry?.vendor ?? 'openai'}`)))];
}
