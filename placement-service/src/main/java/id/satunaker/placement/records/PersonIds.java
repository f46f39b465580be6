package id.satunaker.placement.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the persons of whom there is any record that is not retracted. */
public interface PersonIds {

    /** In order, those after the given one: a person who is there all the while is on exactly one page. */
    List<String> page(@Nullable String after, int limit);
}
