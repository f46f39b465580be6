/**
 * The workbook edge: .xlsx files as rows of cells, within bounds whatever they unpack to, and templates. Must not know
 * HTTP, Kafka, or which columns there are.
 */
@NullMarked
package id.satunaker.ingest.xlsx;

import org.jspecify.annotations.NullMarked;
