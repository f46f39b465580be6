package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the scripts of an area's page reckon by themselves, in the browser that runs them. */
@Tag("browser")
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageModulesIT {
    private final Stack stack;
    private Browser browser;

    PageModulesIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void open() {
        browser = new Browser();
        browser.visit(stack.addresses().analytics().resolve("/r/12.09"));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void aFlowThatAddsUpLeavesNothingOver() {
        assertThat(difference("[10, 14, 8]", "[7, 3]", "[1, 4]", "[6, 1]")).isEqualTo("0");
    }

    @Test
    void aFlowThatDoesNotAddUpSaysByHowMuch() {
        assertThat(difference("[10, 14, 13]", "[7, 3]", "[1, 4]", "[6, 1]")).isEqualTo("-5");
    }

    @Test
    void aFlowOfWhichSomethingIsWithheldIsNotReckoned() {
        assertThat(difference("[10, 14, 8]", "[7, 3]", "[1, null]", "[6, 1]")).isEqualTo("null");
        assertThat(difference("[null, 14, 8]", "[7, 3]", "[1, 4]", "[6, 1]")).isEqualTo("null");
    }

    @Test
    void anAddressThatNamesADayThatCannotBeShowsTheUsualRange() {
        String usual = call("view.js", "m.viewOf('12.09', '', String).range");

        for (String search : List.of("from=2025-02-30", "from=9999-01-01", "from=x", "to=9999-01-01")) {
            assertThat(call("view.js", "m.viewOf('12.09', '?" + search + "', String).range"))
                    .as(search)
                    .isEqualTo(usual);
        }
    }

    @Test
    void anAddressIsShownAsItSays() {
        assertThat(call("view.js", "m.viewOf('12.09', '?from=2025-02-03&to=2025-03-04&freq=D', String)"))
                .contains("{\"freq\":\"D\",\"from\":\"2025-02-03\",\"to\":\"2025-03-04\"}")
                .contains("\"firstMonth\":\"2025-02-01\"")
                .contains("\"monthBefore\":\"2025-01-01\"");
    }

    @Test
    void atMostThreeOtherAreasAreCompared() {
        assertThat(call("view.js", "m.viewOf('32.16', '?compare=32,32,32.16,none,ID,12.09,13', String).compare"))
                .isEqualTo("[\"32\",\"ID\",\"12.09\"]");
    }

    @Test
    void aMonthGoesOnUntilItsLastDay() {
        assertThat(call("days.js", "['2024-02-28', '2024-02-29'].map(day => m.isUnfinished('2024-02', day))"))
                .isEqualTo("[true,false]");
    }

    @Test
    void aFileOfSeveralSeriesHasOneHeader() {
        assertThat(call("download.js", "m.joined(['a,b\\r\\n1,2\\r\\n', 'a,b\\r\\n3,4\\r\\n'])"))
                .isEqualTo("\"a,b\\r\\n1,2\\r\\n3,4\\r\\n\"");
    }

    private String difference(String stock, String came, String placed, String lapsed) {
        return call("balance.js", """
                m.balance(of(%s), [{ key: 'REG_IN', figures: of(%s) }],
                    [{ key: 'PLACED', figures: of(%s) }, { key: 'LAPSED', figures: of(%s) }]).difference
                """.formatted(stock, came, placed, lapsed));
    }

    private String call(String module, String expression) {
        return String.valueOf(browser.run("""
                const of = values => values.map(value => ({ value }));
                return import('/page/%s').then(m => JSON.stringify(%s));
                """.formatted(module, expression)));
    }
}
