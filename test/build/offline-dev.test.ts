import { expect, test } from 'vitest';
import { endOffline } from '../../src/build/offline-dev.ts';

test('a development server ends the worker that a finished site left', () => {
  const said: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => (said[name] = value),
    end: (text: string) => (said['text'] = text),
  };
  const use = (path: string, handler: (request: unknown, response: typeof answer) => void) => {
    said['path'] = path;
    handler({}, answer);
  };
  // Of a development server only this is used.
  endOffline({ middlewares: { use } } as unknown as Parameters<typeof endOffline>[0]);
  expect(said).toMatchObject({ path: '/offline.js', 'content-type': 'text/javascript' });
  expect(said['text']).toContain('registration.unregister()');
});
