import type { Expectations } from '../expectations.ts'
import {
  administrator,
  close,
  editors,
  everybody,
  inner,
  nobody,
  ofAdults,
  reference,
  staff,
} from './sentences.ts'

const ownRegion = `coordinator: own region · ${editors}`
const aboutAdults = `everybody: adults (achievements) · member: oneself · guardian: own child · ${ownRegion}`

/** “Every profile field has an audience … contacts are never public; a minor is unlisted by default.” */
export const expected: Expectations = {
  profiles: {
    read: `everybody: audience public · member: audience members · member: oneself · vetted: audience vetted · guardian: own child · ${ownRegion}`,
    create: ownRegion,
    update: ownRegion,
    delete: administrator,
    versions: nobody,
    fields: {
      [everybody]:
        'handle kind shortName givenName minor region fields poolField poolYear mentor mentorCapacity sealed takenOver audience',
      [ofAdults('name')]: 'fullName familyName patronymic otherSpellings',
      [ofAdults('place')]: 'settlement settlementType country',
      [ofAdults('school')]: 'school grade',
      [ofAdults('about')]: 'languages headline bio mentorTopics',
      [ofAdults('photo')]: 'photo',
      [close]:
        'externalId birthDate email phone visibility listingConsentOn photoConsentOn consentUntilAt handOverToldAt user heldBy',
    },
    sets: {
      [nobody]:
        'handle fullName shortName minor sealed takenOver audience listingConsentOn photoConsentOn consentUntilAt handOverToldAt',
      [staff]: 'externalId user heldBy',
    },
  },
  achievements: {
    read: `everybody: verified · member: oneself · guardian: own child · ${ownRegion}`,
    create: ownRegion,
    update: ownRegion,
    delete: administrator,
    versions: nobody,
    fields: {
      [everybody]: 'competition kind level result field year teacher verifiedAt',
      [aboutAdults]: 'profile',
      [editors]: 'verifiedBy',
    },
    sets: { [staff]: 'verifiedBy verifiedAt' },
  },
  /** Where somebody took part and wished it on the profile. */
  attendances: {
    ...inner,
    read: `everybody: about a listed adult · member: oneself · ${administrator}`,
    delete: administrator,
    fields: { [everybody]: 'event at', [aboutAdults]: 'profile' },
  },
  awards: {
    ...reference,
    create: editors,
    fields: {
      [everybody]: 'title slug category year outcome citation',
      [aboutAdults]: 'profile',
    },
  },
}
