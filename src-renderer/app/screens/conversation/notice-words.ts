import type { TFunction } from 'i18next';
import { assertNever, type FaultCode } from '../../../../src-preload/contract/faults.ts';
import type { Vendor } from '../../../../src-preload/contract/words.ts';
import type { Notice } from '../../stores/conversation.ts';
import { takesKey } from '../settings/vendors.ts';

type Reason =
  | 'noKey'
  | 'keyRefused'
  | 'notAllowed'
  | 'quota'
  | 'busy'
  | 'unreachable'
  | 'slow'
  | 'unknownModel'
  | 'declined'
  | 'resting'
  | 'cutOff'
  | 'absent'
  | 'other';

const REASONS: Partial<Record<FaultCode, Reason>> = {
  'provider/no-key': 'noKey',
  'provider/key-refused': 'keyRefused',
  'provider/not-allowed': 'notAllowed',
  'provider/quota': 'quota',
  'provider/rate-limited': 'busy',
  'provider/overloaded': 'busy',
  'provider/unreachable': 'unreachable',
  'provider/timeout': 'slow',
  'provider/stalled': 'slow',
  'provider/unknown-model': 'unknownModel',
  'provider/declined': 'declined',
  'provider/resting': 'resting',
  'provider/cut-off': 'cutOff',
  'provider/unavailable': 'absent',
};

/** The half-sentence that says why one gave way to the next. Every code has one. */
export function reasonOf(code: FaultCode, from: Vendor): Reason {
  // A server that fails is no part of this computer.
  if (code === 'provider/unavailable' && takesKey(from)) return 'other';
  return REASONS[code] ?? 'other';
}

/** One sentence for a person: who gave way to whom and why. The code is shown apart, on request. */
export function noticeSentence(notice: Notice, t: TFunction): string {
  switch (notice.kind) {
    case 'no-hearing':
      return t('conversation.notice.noHearing');
    case 'device':
      return t(`conversation.notice.device.${notice.news}`);
    case 'fault':
      return t(`faults.${notice.fault.code}`);
    case 'continued':
      if (notice.from === notice.to) {
        return t('conversation.notice.continuedItself', { from: t(`vendors.${notice.from}`) });
      }
      return t('conversation.notice.continued', {
        from: t(`vendors.${notice.from}`),
        to: t(`vendorSubjects.${notice.to}`),
      });
    case 'switched': {
      const { slot, from, to, fault } = notice;
      const reason = t(`conversation.notice.reason.${reasonOf(fault.code, from)}`, {
        from: t(`vendors.${from}`),
      });
      if (to === null) return t(`conversation.notice.ended.${slot}`, { reason });
      if (slot === 'voice' && to === 'captions') {
        return t('conversation.notice.switched.voiceCaptions', { reason });
      }
      if (slot === 'chat' && to === from) {
        return t('conversation.notice.switched.sameVendor', { reason });
      }
      return t(`conversation.notice.switched.${slot}`, { reason, to: t(`vendorSubjects.${to}`) });
    }
    default:
      return assertNever(notice);
  }
}

/** The code behind a notice, for whoever asks or helps. */
export function noticeCode(notice: Notice): FaultCode | null {
  return notice.kind === 'switched' || notice.kind === 'fault' ? notice.fault.code : null;
}
