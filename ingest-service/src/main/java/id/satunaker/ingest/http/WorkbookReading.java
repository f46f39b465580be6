package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.sheet.Workbooks;
import reactor.core.scheduler.Scheduler;

/** How workbooks are read, and on which threads, since that blocks. */
record WorkbookReading(Workbooks workbooks, Scheduler scheduler) {}
