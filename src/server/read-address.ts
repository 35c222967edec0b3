import type { Address } from './listen.ts';

/** Where to listen, from `PORT` and `HOST`; a sentence for the owner if that is no port. */
export function readAddress(env: NodeJS.ProcessEnv): Address | string {
  const port = env['PORT'] || '4321';
  const isPort = /^\d{1,5}$/u.test(port) && Number(port) <= 65_535;
  if (!isPort) return `PORT is "${port}". Write a number from 1 to 65535: PORT=4322 npm start`;
  return { port: Number(port), host: env['HOST'] || 'localhost' };
}
