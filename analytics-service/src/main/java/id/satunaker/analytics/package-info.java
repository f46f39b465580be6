/** The analytics service: starts it, and gives its rooms the one clock. */
@NullMarked
package id.satunaker.analytics;

import org.jspecify.annotations.NullMarked;
