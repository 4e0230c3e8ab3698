import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jira } from './jira.ts';
import type { TrackerKind } from '@primum/core/ticket/tracker-place';
import type { TrackerLanguage } from './tracker-language.ts';

/** How each kind of tracker is spoken to. */
export const TRACKER_LANGUAGES: Readonly<Record<TrackerKind, TrackerLanguage>> = { github, gitlab, jira };
