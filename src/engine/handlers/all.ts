import type { EngineLane, Handlers } from '../../core/contract.ts'
import type { Context } from '../context.ts'
import { agreementReading, agreementWriting } from './agreement.ts'
import { archiveReading, archiveWriting } from './archive.ts'
import { articleReading } from './article.ts'
import { briefingReading, briefingWriting } from './briefing.ts'
import { briefingItemWriting } from './briefing-item.ts'
import { chartReading } from './chart.ts'
import { entityReading, entityWriting } from './entity.ts'
import { entityRuleReading, entityRuleWriting } from './entity-rule.ts'
import { entityStudyReading, entityStudyWriting } from './entity-study.ts'
import { exchangeReading, exchangeWriting } from './exchange.ts'
import { historyReading, historyWriting } from './history.ts'
import { houseReading, houseWriting } from './house.ts'
import { importReading, importWriting } from './import.ts'
import { jobHandling } from './job.ts'
import { overviewReading } from './overview.ts'
import { passageReading, passageWriting } from './passage.ts'
import { pictureReading, pictureWriting } from './picture.ts'
import { placementReading, placementWriting } from './placement.ts'
import { revisionReading, revisionWriting } from './revision.ts'
import { savedReading, savedWriting } from './saved.ts'
import { searchReading } from './search.ts'
import { tagReading, tagWriting } from './tag.ts'
import { taggingReading, taggingWriting } from './tagging.ts'
import { typesetting } from './typeset.ts'
import { versionWriting } from './version.ts'
import { watchWriting } from './watch.ts'

/** The handlers behind the contract, by lane. The compiler asks for one for every call. */
export const handlersIn: { readonly [L in EngineLane]: (context: Context) => Handlers<L> } = {
  read: (context) => ({
    ...archiveReading(context),
    ...articleReading(context),
    ...importReading(context),
    ...passageReading(context),
    ...tagReading(context),
    ...revisionReading(context),
    ...placementReading(context),
    ...searchReading(context),
    ...savedReading(context),
    ...jobHandling(context),
    ...entityReading(context),
    ...entityRuleReading(context),
    ...entityStudyReading(context),
    ...taggingReading(context),
    ...historyReading(context),
    ...overviewReading(context),
    ...exchangeReading(context),
    ...agreementReading(context),
    ...briefingReading(context),
    ...chartReading(context),
    ...pictureReading(context),
    ...houseReading(context)
  }),
  write: (context) => ({
    ...archiveWriting(context),
    ...importWriting(context),
    ...versionWriting(context),
    ...watchWriting(context),
    ...passageWriting(context),
    ...tagWriting(context),
    ...revisionWriting(context),
    ...placementWriting(context),
    ...savedWriting(context),
    ...jobHandling(context),
    ...entityWriting(context),
    ...entityRuleWriting(context),
    ...entityStudyWriting(context),
    ...taggingWriting(context),
    ...historyWriting(context),
    ...exchangeWriting(context),
    ...agreementWriting(context),
    ...briefingWriting(context),
    ...briefingItemWriting(context),
    ...pictureWriting(context),
    ...houseWriting(context)
  }),
  typeset: (context) => ({ ...typesetting(context), ...jobHandling(context) })
}
