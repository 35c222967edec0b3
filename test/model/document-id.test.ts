import { expect, test } from 'vitest';
import { nextDocumentId } from '../../src/model/document-id.ts';
import { sopDraft } from '../support/sop-source.ts';

test('counts on from the highest number of a code', () => {
  const sops = [sopDraft(), sopDraft(['WAT-01', 'WAT-11']), sopDraft(['WAT-01', 'OFF-30'])];
  expect(nextDocumentId('WAT', sops)).toBe('WAT-12');
  expect(nextDocumentId('RET', sops)).toBe('RET-01');
});
