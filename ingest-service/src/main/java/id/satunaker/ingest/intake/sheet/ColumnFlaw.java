package id.satunaker.ingest.intake.sheet;

import id.satunaker.ingest.intake.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the header row of a spreadsheet.
 *
 * @param letter of the column, or null where a column is missing
 */
public record ColumnFlaw(@Nullable String letter, Violation violation) {}
