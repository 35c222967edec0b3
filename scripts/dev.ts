import { dev } from 'astro';
import { readAddress } from '../src/server/read-address.ts';

// Serves the site while authors write, and shows what is wrong with the content: `npm run dev`

// Nobody who writes here is counted by anyone, and the server stays in the terminal that started it.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';
const address = readAddress(process.env);
if (typeof address === 'string') {
  console.error(address);
  process.exit(1);
}
await dev({ force: true, server: { port: address.port, host: address.host } });
