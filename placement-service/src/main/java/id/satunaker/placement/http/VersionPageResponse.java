package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some versions of a record, newest first; {@code next} is the {@code after} of the next page, absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionPageResponse(
        List<VersionResponse> versions, @Nullable String next) {

    /** Of up to one more than the page holds, which shows whether there is a next page. */
    static <E> VersionPageResponse of(List<E> found, int limit, Function<E, VersionResponse> view) {
        List<VersionResponse> page = found.stream().limit(limit).map(view).toList();
        return new VersionPageResponse(
                page, found.size() > limit ? page.get(limit - 1).envelope().eventId() : null);
    }
}
