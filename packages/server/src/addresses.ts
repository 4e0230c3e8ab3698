/** Parts that many addresses share. */
import { z } from 'zod';

export const DossierAddress = z.object({ dossier: z.string().min(1).max(40) });
export const DecisionAddress = DossierAddress.extend({ decision: z.string().min(1).max(80) });
/** Other headers are the framework's. */
export const IfMatch = z.object({ 'if-match': z.string().optional().describe('revision that was changed, as "7"') });
export const Nothing = z.null().describe('nothing');
