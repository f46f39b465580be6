/** The rules that every service's code is checked by. Must not know any service. */
@NullMarked
package id.satunaker.schemas.architecture;

import org.jspecify.annotations.NullMarked;
