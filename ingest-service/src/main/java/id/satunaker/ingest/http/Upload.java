package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.Sender;
import id.satunaker.ingest.intake.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way: whose, of what, and what its sender wants to know.
 *
 * @param wants the parameters of the request
 * @param rejected where its rejected rows are kept, or null if they are not asked for
 * @param progress what the sender may ask for meanwhile, or null if it has named no upload
 * @param trace that the request is part of
 */
record Upload(
        ItemKind kind,
        Sender sender,
        Body body,
        Parameters wants,
        @Nullable RejectedRows rejected,
        @Nullable Progress progress,
        TraceContext trace) {}
