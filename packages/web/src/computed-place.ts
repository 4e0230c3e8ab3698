/** Where in the workbench people see to what Primum finds itself in a dossier. */
import type { ComputedName } from '@primum/core/compliance/computed-findings';

const SYSTEM = { to: '/dossiers/$dossier/system' } as const;
const HARM = { to: '/dossiers/$dossier/harm' } as const;

/** A finding that has no place here does not compile. */
const PLACE = {
  'purpose-stated': { to: '/dossiers/$dossier' },
  'use-contexts-stated': SYSTEM,
  'system-described': SYSTEM,
  'functions-stated': SYSTEM,
  'data-described': SYSTEM,
  'interfaces-described': SYSTEM,
  'parties-stated': SYSTEM,
  classified: { to: '/dossiers/$dossier/classification' },
  'risk-assessed': { to: '/dossiers/$dossier/risk' },
  'harms-judged': { ...HARM, search: { show: 'waiting' } },
  'no-unacceptable-harm': { ...HARM, search: { evaluation: 'unacceptable' } },
  'harms-acceptable': HARM,
  'benefits-stated': SYSTEM,
  'side-effects-judged': SYSTEM,
  'controls-evidenced': SYSTEM,
  'assumptions-reasoned': { to: '/dossiers/$dossier/risk' },
  'environment-stated': SYSTEM,
  'responsibilities-taken': { to: '/dossiers/$dossier/responsibility' },
  'end-of-life-covered': SYSTEM,
  'packs-current': { to: '/knowledge' },
} as const satisfies Record<ComputedName, ScreenPlace>;

export interface ScreenPlace {
  readonly to:
    | '/dossiers/$dossier'
    | `/dossiers/$dossier/${'system' | 'harm' | 'risk' | 'compliance' | 'responsibility' | 'classification' | 'history'}`
    | '/knowledge'
    | '/organisation';
  readonly search?: Readonly<Record<string, string>>;
}

export function computedPlace(name: string): ScreenPlace | undefined {
  return Object.hasOwn(PLACE, name) ? PLACE[name as ComputedName] : undefined;
}
