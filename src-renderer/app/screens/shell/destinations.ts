import {
  Bookmark,
  BookOpenText,
  ChartNoAxesCombined,
  FileText,
  type LucideIcon,
  MessageCircle,
  Settings2,
  Wind,
} from 'lucide-react';
import type { Screen } from '../../stores/screen.ts';

/** Where one can go, in the order of the rail. */
export const DESTINATIONS: readonly { readonly screen: Screen; readonly icon: LucideIcon }[] = [
  { screen: 'conversation', icon: MessageCircle },
  { screen: 'history', icon: BookOpenText },
  { screen: 'exercises', icon: Wind },
  { screen: 'insights', icon: ChartNoAxesCombined },
  { screen: 'memory', icon: Bookmark },
  { screen: 'documents', icon: FileText },
  { screen: 'settings', icon: Settings2 },
];
