/**
 * What analytics answers over HTTP: figures as JSON and as a stream of changes, and the page that shows them. A response
 * record is the JSON; values leave only through {@code SecurityConfiguration}'s rule.
 *
 * <p>Takes figures from the {@code indicator} room and must not know Kafka or how figures come about.
 */
@NullMarked
package id.satunaker.analytics.http;

import org.jspecify.annotations.NullMarked;
