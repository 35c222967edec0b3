import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { loadCurriculum } from '../../src/load/load-curriculum.ts';

test('the page of conventions explains every role and every record that SOPs may name', async () => {
  const { curriculum } = await loadCurriculum('content', new Date());
  const html = await readFile(join(inject('site').dist, 'conventions/index.html'), 'utf8');
  const { roles = [], records = [] } = curriculum?.settings ?? {};
  const names = [...roles.map(({ name }) => name), ...records];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !html.includes(name))).toEqual([]);
});
