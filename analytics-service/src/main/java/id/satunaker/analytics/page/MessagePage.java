package id.satunaker.analytics.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that has only a message.
 *
 * @param retry seconds after which it is worth asking again; empty where it never is
 * @param again the address to ask for then; null where it is not
 */
record MessagePage(
        PageFrame frame,
        String message,
        String retry,
        @Nullable String again) {
    List<String> modules() {
        return Modules.MESSAGE;
    }
}
