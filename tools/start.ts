/** `npm start`: builds the workbench where its sources have changed, then starts the server on this machine. */
import { buildWorkbench } from './build-workbench.ts';

// A worker shows no pages.
if (!process.argv.includes('--worker')) await buildWorkbench();
await import('../packages/server/src/main.ts');
