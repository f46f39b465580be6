/**
 * What is counted and how: a person's or a vacancy's records become signed numbers per region, measure and day
 * (domain rules R1 to R10), and those numbers become the figures of every region, province and the nation.
 *
 * <p>Plain Java: this room knows nothing of Kafka, HTTP, Spring or JSON, has no clock, and its answers depend on nothing
 * but the set of events it is given.
 */
@NullMarked
package id.satunaker.analytics.indicator;

import org.jspecify.annotations.NullMarked;
