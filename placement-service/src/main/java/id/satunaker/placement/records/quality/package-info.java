/**
 * What can be wrong with records: the rules by name, their counts by participant and region, day and week. Must not know
 * how records are found.
 */
@NullMarked
package id.satunaker.placement.records.quality;

import org.jspecify.annotations.NullMarked;
