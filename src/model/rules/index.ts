import { actionsBeginWithARole } from './actions-begin-with-a-role.ts';
import { approvalHasALimit } from './approval-has-a-limit.ts';
import { blanksAreWellFormed } from './blanks-are-well-formed.ts';
import { bodyHasNoH1 } from './body-has-no-h1.ts';
import { bodyIsMarkdown } from './body-is-markdown.ts';
import { borrowedStepsFit } from './borrowed-steps-fit.ts';
import { checkpointsAreTaskItems } from './checkpoints-are-task-items.ts';
import { checkpointsFitALine } from './checkpoints-fit-a-line.ts';
import { documentIdsAreUnique } from './document-ids-are-unique.ts';
import { documentIdsHaveTheirSectionsCode } from './document-ids-have-their-sections-code.ts';
import { documentationNamesRecords } from './documentation-names-records.ts';
import { escalationLevelsAreComplete } from './escalation-levels-are-complete.ts';
import { escalationLevelsDiffer } from './escalation-levels-differ.ts';
import { filesAreUtf8 } from './files-are-utf-8.ts';
import { freeNamesAnSop } from './free-names-an-sop.ts';
import { hazardsNameAStep } from './hazards-name-a-step.ts';
import { imagesHaveAltText } from './images-have-alt-text.ts';
import { invitationNumbersAreUnique } from './invitation-numbers-are-unique.ts';
import { invitedSectionsExist } from './invited-sections-exist.ts';
import { legalSopsSayWhenLawWasChecked } from './legal-sops-say-when-law-was-checked.ts';
import { lengthsAreInRange } from './lengths-are-in-range.ts';
import { linksAreRelated } from './links-are-related.ts';
import { linksResolve } from './links-resolve.ts';
import { metricsHaveTargetFrequencyAndOwner } from './metrics-have-target-frequency-and-owner.ts';
import { metricsShowTheirFormula } from './metrics-show-their-formula.ts';
import { movedIdsExist } from './moved-ids-exist.ts';
import { namedSopsAreLinked } from './named-sops-are-linked.ts';
import { newestRevisionIsInForce } from './newest-revision-is-in-force.ts';
import { partsAreFilled } from './parts-are-filled.ts';
import { partsStandInOrder } from './parts-stand-in-order.ts';
import { pathsAreUnique } from './paths-are-unique.ts';
import { pausePointsHold3To9Checkpoints } from './pause-points-hold-3-to-9-checkpoints.ts';
import { pausePointsNameAStep } from './pause-points-name-a-step.ts';
import { publishedIdsAreRecorded } from './published-ids-are-recorded.ts';
import { publishedIdsRemain } from './published-ids-remain.ts';
import { publishedSopsHaveNoPlaceholders } from './published-sops-have-no-placeholders.ts';
import { relatedGoesBothWays } from './related-goes-both-ways.ts';
import { relatedSopsExist } from './related-sops-exist.ts';
import { responsibilityNamesThreeDuties } from './responsibility-names-three-duties.ts';
import { reviewedDangersAreTold } from './reviewed-dangers-are-told.ts';
import { revisionDatesExist } from './revision-dates-exist.ts';
import { revisionsAscend } from './revisions-ascend.ts';
import { rolesAreShared } from './roles-are-shared.ts';
import type { ContentRule, SopRule } from './rule.ts';
import { sectionsAreListed } from './sections-are-listed.ts';
import { sectionsHaveLists } from './sections-have-lists.ts';
import { sentencesAreNotRepeated } from './sentences-are-not-repeated.ts';
import { sopsAreListed } from './sops-are-listed.ts';
import { stepsAreNumberedInOrder } from './steps-are-numbered-in-order.ts';
import { stepsHaveFourFields } from './steps-have-four-fields.ts';
import { tableCellsAreFilled } from './table-cells-are-filled.ts';
import { tablesHaveTemplateColumns } from './tables-have-template-columns.ts';
import { timeLimitsNameADuration } from './time-limits-name-a-duration.ts';
import { timeLimitsSayFromWhen } from './time-limits-say-from-when.ts';
import { toolsAreListed } from './tools-are-listed.ts';
import { wordsCanBeMeasured } from './words-can-be-measured.ts';

/** Rules about one SOP by itself. */
export const sopRules: readonly SopRule[] = [
  partsStandInOrder,
  partsAreFilled,
  responsibilityNamesThreeDuties,
  toolsAreListed,
  stepsAreNumberedInOrder,
  stepsHaveFourFields,
  timeLimitsNameADuration,
  checkpointsAreTaskItems,
  pausePointsHold3To9Checkpoints,
  pausePointsNameAStep,
  tablesHaveTemplateColumns,
  tableCellsAreFilled,
  escalationLevelsAreComplete,
  metricsHaveTargetFrequencyAndOwner,
  revisionsAscend,
  revisionDatesExist,
  blanksAreWellFormed,
  imagesHaveAltText,
  bodyHasNoH1,
  bodyIsMarkdown,
  hazardsNameAStep,
  movedIdsExist,
];

/** Rules about the content as a whole. */
export const contentRules: readonly ContentRule[] = [
  filesAreUtf8,
  sectionsAreListed,
  sectionsHaveLists,
  sopsAreListed,
  pathsAreUnique,
  freeNamesAnSop,
  documentIdsAreUnique,
  documentIdsHaveTheirSectionsCode,
  relatedSopsExist,
  relatedGoesBothWays,
  linksResolve,
  linksAreRelated,
  namedSopsAreLinked,
  borrowedStepsFit,
  rolesAreShared,
  publishedSopsHaveNoPlaceholders,
  newestRevisionIsInForce,
  reviewedDangersAreTold,
  lengthsAreInRange,
  actionsBeginWithARole,
  documentationNamesRecords,
  wordsCanBeMeasured,
  timeLimitsSayFromWhen,
  metricsShowTheirFormula,
  escalationLevelsDiffer,
  approvalHasALimit,
  legalSopsSayWhenLawWasChecked,
  sentencesAreNotRepeated,
  checkpointsFitALine,
  invitationNumbersAreUnique,
  invitedSectionsExist,
  publishedIdsRemain,
  publishedIdsAreRecorded,
];
