package id.satunaker.analytics.http;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may come in where values are rounded for everybody, as is the default; {@link AudienceTest} says what is seen. */
@HttpEdgeTest
class AccessTest {
    @Autowired
    WebTestClient client;

    @Autowired
    Country country;

    static Stream<Arguments> rows() {
        List<String> good = List.of(AccessTable.NONE, AccessTable.EXACT, AccessTable.OTHER);
        return Stream.of(
                        AccessTable.rows(AccessTable.OPEN, good, 200),
                        AccessTable.rows(AccessTable.OPEN, AccessTable.BAD, 401),
                        AccessTable.rows(AccessTable.VALUES, good, 200),
                        AccessTable.rows(AccessTable.VALUES, AccessTable.BAD, 401),
                        AccessTable.rows(AccessTable.NOTHING, List.of(AccessTable.EXACT), 404),
                        AccessTable.rows(AccessTable.NOTHING, List.of(AccessTable.OTHER), 403),
                        AccessTable.rows(AccessTable.NOTHING, List.of(AccessTable.NONE), 401),
                        AccessTable.rows(List.of("/v1/stream"), AccessTable.BAD, 401))
                .flatMap(rows -> rows);
    }

    @BeforeEach
    void aNight() {
        country.clear();
        country.night(Edge.TODAY);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("rows")
    void answers(String path, String holder, int status) {
        AccessTable.check(client, path, holder, status);
    }
}
