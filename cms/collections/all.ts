import { checkFates } from '../erasure/fates.ts'
import { achievements } from './achievements.ts'
import { applications } from './applications.ts'
import { attachments } from './attachments.ts'
import { attempts } from './attempts.ts'
import { attendances } from './attendances.ts'
import { audit } from './audit.ts'
import { awards } from './awards.ts'
import { calls } from './calls.ts'
import { centres } from './centres.ts'
import { changes } from './changes.ts'
import { consents } from './consents.ts'
import { contactMessages } from './contact-messages.ts'
import { contactRequests } from './contact-requests.ts'
import { decisions } from './decisions.ts'
import { erasures } from './erasures.ts'
import { events } from './events.ts'
import { factors } from './factors.ts'
import { guardianships } from './guardianships.ts'
import { letters } from './letters.ts'
import { links } from './links.ts'
import { media } from './media.ts'
import { milestones } from './milestones.ts'
import { moves } from './moves.ts'
import { news } from './news.ts'
import { notifications } from './notifications.ts'
import { organisations } from './organisations.ts'
import { outages } from './outages.ts'
import { pages } from './pages.ts'
import { preferences } from './preferences.ts'
import { profiles } from './profiles.ts'
import { programmes } from './programmes.ts'
import { pupilCards } from './pupil-cards.ts'
import { pupilGroups } from './pupil-groups.ts'
import { receipts } from './receipts.ts'
import { regions } from './regions.ts'
import { registrations } from './registrations.ts'
import { resources } from './resources.ts'
import { reviews } from './reviews.ts'
import { rosters } from './rosters.ts'
import { scores } from './scores.ts'
import { searches } from './searches.ts'
import { sessions } from './sessions.ts'
import { statements } from './statements.ts'
import { users } from './users.ts'
import { vettings } from './vettings.ts'
import { views } from './views.ts'

/** Every collection, in the order of the admin's menu. */
export const collections = checkFates([
  calls,
  events,
  registrations,
  rosters,
  news,
  pages,
  resources,
  programmes,
  applications,
  reviews,
  decisions,
  statements,
  attachments,
  moves,
  receipts,
  scores,
  profiles,
  achievements,
  attendances,
  awards,
  centres,
  regions,
  organisations,
  milestones,
  media,
  guardianships,
  consents,
  contactRequests,
  contactMessages,
  vettings,
  users,
  sessions,
  factors,
  pupilGroups,
  pupilCards,
  notifications,
  preferences,
  searches,
  links,
  attempts,
  letters,
  outages,
  changes,
  views,
  audit,
  erasures,
])
