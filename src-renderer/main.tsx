import { createRoot } from 'react-dom/client';
import { DEFAULT_PREFERENCES } from '../src-preload/contract/preferences.ts';
import './app/styles/styles.ts';
import { App } from './app/app.tsx';
import { seenAppearance } from './app/appearance.ts';
import { startTranslations } from './app/i18n.ts';
import { openApp } from './app/open-app.ts';
import { usePreferences } from './app/stores/preferences.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');

const seen = seenAppearance();
usePreferences.setState({ preferences: { ...DEFAULT_PREFERENCES, ...seen } });
startTranslations(seen.language);
createRoot(root).render(<App onReconnect={() => void openApp()} />);
void openApp();
