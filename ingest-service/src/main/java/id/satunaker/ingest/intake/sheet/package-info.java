/**
 * What a spreadsheet is to this service: rows of cells under a header, whatever the file's format, and how a row becomes
 * an {@link id.satunaker.ingest.intake.Item}. Must not know HTTP, files, or what makes an item sound.
 */
@NullMarked
package id.satunaker.ingest.intake.sheet;

import org.jspecify.annotations.NullMarked;
