import type { OpenedSection } from '../../gate/grants.ts';
import type { Holder } from '../../gate/keys.ts';

/** An invitation that was used here: what finds its grant, and what it opened. */
export interface MemberInvitation extends Holder {
  /** When the grant was read, in milliseconds since 1970. */
  at: number;
  sections: Map<string, OpenedSection>;
}
