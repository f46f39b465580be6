package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.sheet.Header;

/** How a spreadsheet is laid out: its header, and the separator for a file of its rejected rows. */
record SheetLayout(Header header, char separator) {}
