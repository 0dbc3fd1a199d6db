import {
  AlarmClock,
  Bookmark,
  BookmarkX,
  Calculator,
  CalendarDays,
  ChartNoAxesColumn,
  CloudSun,
  FileSearch,
  Globe,
  History,
  ListChecks,
  type LucideIcon,
} from 'lucide-react';
import type { ToolName } from '../../../../src-preload/contract/tools.ts';

export const TOOL_ICONS = {
  remember: Bookmark,
  recall: Bookmark,
  forget: BookmarkX,
  search_history: History,
  search_documents: FileSearch,
  exercise_begin: ListChecks,
  exercise_answer: ListChecks,
  exercise_move: ListChecks,
  insights: ChartNoAxesColumn,
  set_reminder: AlarmClock,
  calculator: Calculator,
  date_time: CalendarDays,
  weather: CloudSun,
  web_search: Globe,
} as const satisfies Record<ToolName, LucideIcon>;
