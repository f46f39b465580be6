/**
 * Records as bytes: the Confluent wire format over any registry that speaks the Confluent REST API, under Confluent's
 * configuration names. Must not know topics beyond their names, nor any service.
 */
@NullMarked
package id.satunaker.schemas.serde;

import org.jspecify.annotations.NullMarked;
