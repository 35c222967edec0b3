/** The ten parts of every SOP, in the order of the academy’s page. */
export const partNames = [
  'Purpose',
  'Scope',
  'Responsibility',
  'Tools Required',
  'Process Steps',
  'Quality Control Checkpoints',
  'Common Errors and Prevention',
  'Escalation Path',
  'Performance Metrics',
  'Revision History',
] as const;

/** The name of one of the ten parts. */
export type PartName = (typeof partNames)[number];

/** The four fields of every step, in order. */
export const fieldNames = ['Action', 'Standard', 'Time Limit', 'Documentation'] as const;

/** The name of one of the four fields. */
export type FieldName = (typeof fieldNames)[number];

/** The three lines of the part Responsibility, in order. */
export const responsibilityNames = ['Primary Owner', 'Backup Owner', 'Approval Authority'] as const;

/** The parts that are one table, and the columns of each. */
export const tableColumns = {
  'Common Errors and Prevention': ['Error', 'Prevention', 'Detection', 'Correction'],
  'Performance Metrics': ['Metric', 'Target', 'Measurement Frequency', 'Owner'],
  'Revision History': ['Version', 'Date', 'Author', 'Changes'],
} as const satisfies Partial<Record<PartName, readonly string[]>>;

/** A part that is one table. */
export type TablePart = keyof typeof tableColumns;

/**
 * Checkpoints at one pause point: fewer hide what matters, more and people take shortcuts.
 * Source: Boorman’s 5 to 9 in Project Check’s checklist for checklists; three is our lower bound.
 */
export const checkpointsPerPause = { min: 3, max: 9 } as const;

/** How a checklist is used: read an item and do it, or do from memory and then confirm. */
export const checkMethods = ['READ-DO', 'DO-CONFIRM'] as const;
