import type { Expectations } from '../expectations.ts'
import { editors, everybody, reference } from './sentences.ts'

export const expected: Expectations = {
  regions: {
    ...reference,
    fields: {
      [everybody]:
        'code kind name shortName abbreviation administrativeCentre otherNames formerNames iso isoBefore2022 kato latitude longitude validFrom validTo amongFirst17 splitFrom column row',
    },
  },
  /** E-mail and telephone are the centre's, not a person's. */
  centres: {
    ...reference,
    fields: {
      [everybody]:
        'name slug region yearlyTarget foundedOn settlement address phone email summary body',
    },
  },
  organisations: {
    ...reference,
    create: editors,
    fields: {
      [everybody]: 'name shortName slug kind role order parent summary contribution website logo',
    },
  },
}
