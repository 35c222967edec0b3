import { expect, test } from 'vitest';
import { sealSite } from '../../../src/build/seal/seal-site.ts';
import { masterKey } from '../../../src/gate/keys.ts';
import { noInvitations } from '../../../src/model/invitations.ts';
import { sampleMaster } from '../../gate/sample.ts';
import { filesOf } from '../../support/sealed-site.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const shell = '<main><sealed-page class="a" data-section="sales" data-site="https://x.example">';

/** Seals a site of one page, for which members have `html`. */
async function sealed(html: string | undefined) {
  const site = await temporaryFolder({ 'sales/a/index.html': shell, '_astro/known.js': '' });
  const members = await temporaryFolder({
    'sops.json': '[]',
    ...(html !== undefined && { 'sales/a/index.html': html }),
  });
  await sealSite({
    ...{ site, members, invitations: noInvitations },
    master: await masterKey(sampleMaster),
    sections: [{ id: 'sales', title: 'Sales' }],
  });
  return filesOf(site);
}

test('stops where members have no page, or one that needs what the public site has not', async () => {
  await expect(sealed(undefined)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: Members have no page /sales/a/, which the public site says they have.]`,
  );
  await expect(
    sealed('<script type="module" src="/_astro/other.js"></script>'),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: A sealed page needs /_astro/other.js, which the public site does not have.]`,
  );
});
