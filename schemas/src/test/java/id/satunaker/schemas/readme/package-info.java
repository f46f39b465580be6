/** Holds a service's README against its code: what is documented is there, what is there is documented. */
@NullMarked
package id.satunaker.schemas.readme;

import org.jspecify.annotations.NullMarked;
