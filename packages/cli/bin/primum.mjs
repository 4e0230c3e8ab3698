#!/usr/bin/env node
// Plain JavaScript, so that the cache of compiled code is on before the first TypeScript is read: it halves the start.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('../src/main.ts');
