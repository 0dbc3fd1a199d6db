import { lazy, Suspense } from 'react';
import { usePreferences } from '../stores/preferences.ts';
import { useScreen } from '../stores/screen.ts';
import { useTalk } from '../stores/talk.ts';
import { BringingNote } from './avatar/bringing-note.tsx';
import { DropPlace } from './avatar/drop-place.tsx';
import { Conversation } from './conversation.tsx';
import { ExercisesScreen } from './exercises/exercises-screen.tsx';
import { FirstRun } from './first-run.tsx';
import { HistoryScreen } from './history-screen.tsx';
import { MemoryScreen } from './memory-screen.tsx';
import { DueReminder } from './reminders/due-reminder.tsx';
import { CameraLamp } from './seeing/camera-lamp.tsx';
import { ConsentDialog } from './seeing/consent-dialog.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { Menu } from './shell/menu.tsx';
import { Rail } from './shell/rail.tsx';
import { StageCanvas } from './stage-canvas.tsx';
import { StoreBanner } from './store/store-note.tsx';
import './shell.css';

const DocumentsScreen = lazy(() =>
  import('./documents/documents-screen.tsx').then((part) => ({ default: part.DocumentsScreen })),
);
const InsightsScreen = lazy(() =>
  import('./insights-screen.tsx').then((part) => ({ default: part.InsightsScreen })),
);

/** The frame: Dal's picture behind, the screen before it, the rail beside. The rail comes last in the order of focus. */
export function Shell() {
  const screen = useScreen((state) => state.screen);
  const welcomed = usePreferences(({ preferences }) => preferences.firstRunDone);
  const besideSheet = useTalk(({ transcriptOpen }) => transcriptOpen);
  // Settings can be visited before the first conversation; talking begins with the welcome.
  const welcoming = !welcomed && screen === 'conversation';
  return (
    <div className="app" data-welcoming={welcoming || undefined}>
      <div className="app-screen">
        <StageCanvas
          place={screen !== 'conversation' ? 'away' : welcoming ? 'first-run' : 'conversation'}
          besideSheet={besideSheet && !welcoming}
        />
        {screen === 'conversation' && (welcoming ? <FirstRun /> : <Conversation />)}
        {screen === 'history' && <HistoryScreen />}
        {screen === 'exercises' && <ExercisesScreen />}
        {screen === 'memory' && <MemoryScreen />}
        <Suspense fallback={<main className="page" aria-busy="true" />}>
          {screen === 'insights' && <InsightsScreen />}
          {screen === 'documents' && <DocumentsScreen />}
        </Suspense>
        {screen === 'settings' && <SettingsScreen />}
        {screen !== 'conversation' && <StoreBanner />}
      </div>
      {!welcoming && <Rail />}
      <Menu />
      <BringingNote />
      {!welcoming && <DueReminder />}
      <DropPlace />
      <ConsentDialog />
      {(screen !== 'conversation' || welcoming) && <CameraLamp />}
    </div>
  );
}
