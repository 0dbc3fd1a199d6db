import i18next from 'i18next';
import { showToast } from './ui/toast.tsx';

/** Copies, and says so; also says when it could not. */
export async function copyText(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ text: said });
  } catch {
    showToast({ text: i18next.t('common.notCopied') });
  }
}
