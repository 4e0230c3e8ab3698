/** Starts the workbench in the page. Mantine's styles stand in a layer, so that ours win in whatever order they are loaded. */
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './styles.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from './i18n/i18n.ts';
import { sessionQuery } from './queries.ts';
import { queryClient } from './query-client.ts';
import { routerFor } from './routes.tsx';
import { theme } from './theme.ts';

const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));
const client = queryClient();
// Who is signed in decides what comes next: asked for while the texts are on their way.
void client.prefetchQuery(sessionQuery);
await startI18n();
const router = routerFor(client);
const place = document.getElementById('root');
if (place === null) throw new Error('the page has no element #root');

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Suspense>
        <Notifications position="bottom-right" />
      </Suspense>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
