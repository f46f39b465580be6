package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.http.PersonResponse.Standing;
import id.satunaker.placement.records.People;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of persons; {@code next} is the {@code after} of the next page, absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonPageResponse(List<Standing> persons, @Nullable String next) {

    static PersonPageResponse of(People.Page page, LocalDate day) {
        return new PersonPageResponse(
                page.persons().stream().map(person -> Standing.of(person, day)).toList(), page.next());
    }
}
