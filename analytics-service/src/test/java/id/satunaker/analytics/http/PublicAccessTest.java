package id.satunaker.analytics.http;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who gets what where exact values are public. */
@HttpEdgeTest
@TestPropertySource(properties = "satunaker.analytics.public-values=exact")
class PublicAccessTest {
    @Autowired
    WebTestClient client;

    static Stream<Arguments> rows() {
        List<String> all = List.of(AccessTable.NONE, AccessTable.EXACT, AccessTable.OTHER);
        return Stream.of(
                        AccessTable.rows(AccessTable.OPEN, all, 200),
                        AccessTable.rows(AccessTable.VALUES, all, 200),
                        AccessTable.rows(AccessTable.VALUES, AccessTable.BAD, 401),
                        AccessTable.rows(AccessTable.NOTHING, List.of(AccessTable.EXACT), 404))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("rows")
    void answers(String path, String holder, int status) {
        AccessTable.check(client, path, holder, status);
    }
}
