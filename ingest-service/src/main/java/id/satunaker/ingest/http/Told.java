package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Verdict;
import id.satunaker.ingest.intake.sheet.Header;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one item that its sender is told, before it is put into words.
 *
 * @param index of the item in the request, from 0
 * @param row number of its row, from 1, or null if it came in no spreadsheet
 * @param header of that spreadsheet, or null
 */
record Told(
        long index,
        Verdict verdict,
        @Nullable Long row,
        @Nullable Header header) {}
