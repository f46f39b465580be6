/**
 * The administrative areas of Indonesia by their dotted Kemendagri codes. Must not know events, topics or services.
 */
@NullMarked
package id.satunaker.schemas.region;

import org.jspecify.annotations.NullMarked;
