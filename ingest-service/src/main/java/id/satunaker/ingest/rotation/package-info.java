/**
 * The rotation of the person key: a job of its own that carries all stored events of persons over to the newest version
 * of the key and deletes the old ones, while nothing else reads or writes. Must not know HTTP.
 */
@NullMarked
package id.satunaker.ingest.rotation;

import org.jspecify.annotations.NullMarked;
