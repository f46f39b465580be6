package id.satunaker.analytics.http;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who gets what while values are not public, as is the default. */
@HttpEdgeTest
class AccessTest {
    @Autowired
    WebTestClient client;

    static Stream<Arguments> rows() {
        return Stream.of(
                        AccessTable.rows(
                                AccessTable.OPEN, List.of(AccessTable.NONE, AccessTable.EXACT, AccessTable.OTHER), 200),
                        AccessTable.rows(AccessTable.OPEN, AccessTable.BAD, 401),
                        AccessTable.rows(AccessTable.VALUES, List.of(AccessTable.EXACT), 200),
                        AccessTable.rows(AccessTable.VALUES, List.of(AccessTable.OTHER), 403),
                        AccessTable.rows(AccessTable.VALUES, List.of(AccessTable.NONE), 401),
                        AccessTable.rows(AccessTable.VALUES, AccessTable.BAD, 401),
                        AccessTable.rows(AccessTable.NOTHING, List.of(AccessTable.EXACT), 404),
                        AccessTable.rows(AccessTable.NOTHING, List.of(AccessTable.OTHER), 403),
                        AccessTable.rows(AccessTable.NOTHING, List.of(AccessTable.NONE), 401),
                        AccessTable.rows(List.of("/v1/stream"), List.of(AccessTable.NONE), 401),
                        AccessTable.rows(List.of("/v1/stream"), AccessTable.BAD, 401),
                        AccessTable.rows(List.of("/v1/stream"), List.of(AccessTable.OTHER), 403))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("rows")
    void answers(String path, String holder, int status) {
        AccessTable.check(client, path, holder, status);
    }
}
