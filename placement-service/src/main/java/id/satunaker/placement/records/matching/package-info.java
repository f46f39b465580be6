/**
 * Who fits which post: how well, on which grounds, and in which order the best are found. Must not know sex, age or any
 * other ground that law forbids, nor where records lie.
 */
@NullMarked
package id.satunaker.placement.records.matching;

import org.jspecify.annotations.NullMarked;
