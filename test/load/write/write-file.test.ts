import { expect, test } from 'vitest';
import { writeFile, type FileHead } from '../../../src/load/write/write-file.ts';
import { frontmatterSchema } from '../../../src/model/frontmatter.ts';

const head: Required<FileHead> = {
  moved: { 'old-id': 'new-id' },
  sheetPages: 1,
  keywords: ['pH'],
  related: ['water/salt-system'],
  reviews: [{ kind: 'legal', status: 'pending' }],
  hazards: [{ step: 1, kind: 'chemical', warning: 'It burns.', stop: 'Stop when it smells.' }],
  reviewBy: '2027-05-01',
  approvedBy: 'Company Owner',
  status: 'draft',
  summary: 'Every pool is tested.',
  document: 'WAT-01',
  title: 'Water Testing SOP',
};

test('writes every key of the frontmatter, in its usual order', () => {
  const written = [...writeFile(head, []).matchAll(/^(\w+):/gmu)].map(([, key]) => key);
  expect(written).toEqual(Object.keys(frontmatterSchema.shape));
});

test('leaves out what goes without saying', () => {
  const plain = { ...head, hazards: [], reviews: [], related: [], keywords: [], moved: {} };
  expect(writeFile({ ...plain, sheetPages: 2 }, [])).not.toMatch(
    /hazards|reviews|related|keywords|moved|sheetPages/u,
  );
});
