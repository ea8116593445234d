import type { Expectations } from '../expectations.ts'
import { content, editors, everybody, nobody, reference, staff } from './sentences.ts'

const ownCalls = `partner: own organisation · ${editors}`

/** What editors publish: “a never-published draft must never leak”. */
export const expected: Expectations = {
  programmes: {
    ...content,
    fields: {
      [everybody]:
        'title slug kind order summary audience body parent organisations fields image stages',
      [editors]: 'editedBy',
    },
    sets: { [nobody]: 'editedBy' },
  },
  /** A partner has its own organisation's. */
  calls: {
    ...content,
    read: `everybody: published · ${ownCalls}`,
    create: ownCalls,
    update: ownCalls,
    versions: ownCalls,
    fields: {
      [everybody]:
        'title slug kind summary body eligibilitySummary eligibility opensAt closesAt decisionOn places funding howToApply organisation programme region fields image questions stages criteria needsRecommendation team blind budget floors award poolField showResults',
      'partner, editor, administrator: all': 'reviewers reviewsEach approval approvalNote',
      [editors]: 'editedBy',
    },
    sets: { [nobody]: 'editedBy' },
  },
  /** The address of an online event is for whoever has registered, so not for everybody. */
  events: {
    ...content,
    fields: {
      [everybody]:
        'title slug format summary body startsAt endsAt timeZone venue address capacity region organisation programme fields image cancelled registration revision',
      [editors]: 'onlineUrl editedBy',
    },
    sets: { [nobody]: 'editedBy revision' },
  },
  news: {
    ...content,
    fields: {
      [everybody]: 'title slug publishedAt summary body source programme region image',
      [editors]: 'editedBy',
    },
    sets: { [nobody]: 'editedBy' },
  },
  pages: {
    ...content,
    fields: { [everybody]: 'title slug summary body', [editors]: 'editedBy' },
    sets: { [nobody]: 'editedBy' },
  },
  resources: {
    ...content,
    fields: {
      [everybody]:
        'title slug kind summary body audience languages fields year programme file link',
      [editors]: 'editedBy',
    },
    sets: { [nobody]: 'editedBy' },
  },
  milestones: {
    ...reference,
    create: editors,
    fields: {
      [everybody]: 'title summary dueOn dueLabel state responsible order target unit',
    },
  },
  /** “Never … photo”: a portrait is seen by those to whom the person's page shows it. */
  media: {
    ...reference,
    read: 'everybody: no portrait · everybody: portrait shown to them',
    create: staff,
    fields: { [everybody]: 'alt credit shows', [staff]: 'consentGiven consentNote portraitOf' },
    sets: { [nobody]: 'portraitOf' },
  },
}
