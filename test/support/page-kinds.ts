/** One address of every kind of page, by what the kind is called. */
export const pageKinds = {
  home: '/',
  section: '/retention-and-recovery/',
  'open SOP': '/retention-and-recovery/cancellation-recovery/',
  'open SOP with hazards': '/water-chemistry-and-quality/water-testing-and-dosing/',
  'locked SOP': '/retention-and-recovery/complaint-response/',
  sheet: '/water-chemistry-and-quality/water-testing-and-dosing/checklist/',
  template: '/template/',
  waitlist: '/waitlist/',
  thanks: '/waitlist/thanks/',
  search: '/search/',
  current: '/current/ret-01/',
  'not found': '/no-such-page/',
} as const;
