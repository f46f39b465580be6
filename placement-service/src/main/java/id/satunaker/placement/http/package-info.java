/**
 * Answers readers over HTTP: who may ask, what the answer is in JSON, and RFC 9457 for every other answer. Must not
 * know SQL or Kafka.
 */
@NullMarked
package id.satunaker.placement.http;

import org.jspecify.annotations.NullMarked;
