/** The ingest service: its start, and the wiring of its subject with its edges. */
@NullMarked
package id.satunaker.ingest;

import org.jspecify.annotations.NullMarked;
