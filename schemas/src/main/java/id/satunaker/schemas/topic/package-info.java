/**
 * The Kafka topics as the platform declares them, their creation and their check. Must not know the registry or any
 * service.
 */
@NullMarked
package id.satunaker.schemas.topic;

import org.jspecify.annotations.NullMarked;
