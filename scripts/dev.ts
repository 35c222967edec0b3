import { dev } from 'astro';
import { asOption, asWords } from '../src/build/as-option.ts';
import { buildPaths } from '../src/build/paths.ts';
import { errorText } from '../src/build/error-text.ts';
import { loadCurriculum } from '../src/load/load-curriculum.ts';
import { readAddress } from '../src/server/read-address.ts';

// Serves the site while authors write, and shows what is wrong with the content: `npm run dev`

// Nobody who writes here is counted by anyone, and the server stays in the terminal that started it.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';
const address = readAddress(process.env);
if (typeof address === 'string') fail(address);
try {
  process.env['READ_AS'] = asOption(process.argv.slice(2)) ?? process.env['READ_AS'] ?? 'visitor';
  const { curriculum } = await loadCurriculum(buildPaths().content, new Date());
  if (curriculum) console.log(asWords(process.env['READ_AS'], curriculum));
} catch (error) {
  fail(errorText(error));
}
await dev({ force: true, server: { port: address.port, host: address.host } });

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}
