import { z } from 'zod';
import { targetKinds } from '../../domain/leads/targetKind.ts';

const place = '\\d{1,2}(¶\\d|\\(\\d{1,2}\\)(\\d{1,2})?)?';
/** `38(1)`, `41¶2` (second paragraph), `8(1)2` (目), several divided by commas, or a span `36-47`. */
const articles = z.string().regex(new RegExp(`^(${place}(,${place})*|\\d{1,2}-\\d{1,2})$`));
const day = z.iso.date().nullable();

/** One act that can be reported. */
const entry = z
  .strictObject({
    code: z.string().regex(/^[A-Z]+[A-Z0-9.¶-]*$/),
    /** The words of the document that lists it. */
    label: z.string().min(1),
    /** Whom it can be said of. */
    targets: z.array(z.enum(targetKinds)).min(1).readonly(),
    /** Nearest article of 《医疗保障基金使用监督管理条例》; staff confirm. Null where the notes name none. */
    article: articles.nullable(),
    /** Where the document of the catalogue lists it; `S12` where only a summary is known. */
    source: articles.or(z.string().regex(/^S\d+$/)),
    /** First and last day of acts that it applies to, `YYYY-MM-DD`; null is open. */
    from: day,
    until: day,
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, 'from is after until')
  .readonly();

/** The acts of one document. Entries are never removed: what is no longer in force gets an `until` (trap 33). */
export const catalogueSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Z]+(-[A-Z]+)?$/),
    title: z.string().min(1),
    /** Id of the rule-set whose document it is, or an outside source of the domain notes. */
    source: z.string().min(1),
    /** `own`: of rule-sets that name it; `fallback`: where those list nothing; `overlay`: always in addition. */
    role: z.enum(['own', 'fallback', 'overlay']),
    /** What its owner must check against the official text. */
    toConfirm: z.string().min(1).nullable(),
    codes: z.array(entry).min(1).readonly(),
  })
  .readonly();

/** A parsed catalogue. */
export type Catalogue = z.infer<typeof catalogueSchema>;

/** One act of a catalogue. */
export type CatalogueEntry = Catalogue['codes'][number];
