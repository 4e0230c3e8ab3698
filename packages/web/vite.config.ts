/** Builds the workbench into dist, with a manifest from which the first load is measured; in development, /api goes to the server. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// What most pages share comes in one file: left to itself it is cut into sixty, and each costs a question to the server.
// Schemas of documents stay out of it, though every form reaches them: no page needs them before somebody writes.
const shared = { name: 'shared', minShareCount: 24, test: /^(?!.*[\\/](node_modules[\\/]zod|packages[\\/]core)[\\/])/ };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    manifest: true,
    sourcemap: false,
    target: 'es2024',
    chunkSizeWarningLimit: 500,
    rolldownOptions: { output: { codeSplitting: { groups: [shared] } } },
  },
  server: { port: 7421, proxy: { '/api': { target: 'http://localhost:7420', changeOrigin: false } } },
});
