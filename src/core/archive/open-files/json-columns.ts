import { z } from 'zod'
import { Block } from '../../article/model.ts'
import { Rule } from '../../entity/rules.ts'
import { ColumnMapping } from '../../import/columns.ts'

/** Columns of text that is JSON, each with what it says. */
export const jsonColumns: Readonly<Record<string, z.ZodType>> = {
  'import_source.items': z.array(z.union([z.object({ path: z.string() }), z.object({ name: z.string() })])),
  'import_source.columns': ColumnMapping,
  'version.bylines': z.array(z.string()),
  'text.blocks': z.array(Block),
  'column_profile.mapping': ColumnMapping,
  'coder_passage.tags': z.array(z.object({ guid: z.string(), path: z.string() })),
  'entity_rule.rule': Rule,
  'briefing_item.detail': z.json()
}
