package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How fresh the data of the regions that have signed is. */
class RegionFeedTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate SIGNED = DAY.minusDays(100);

    private final References references =
            References.NONE.with(government("bekasi", "32.16")).with(government("binjai", "12.75"));
    private final CountedBy counted = CountedBy.hand("32.16");

    @Test
    void isOfTheRegionsThatHaveSignedByCode() {
        assertThat(feeds(DAY)).extracting(feed -> feed.region().code()).containsExactly("12.75", "32.16");
        assertThat(feeds(SIGNED.minusDays(1))).isEmpty();
    }

    @Test
    void theLastDayThatARegionWasHeardOnIsTheNewestOfThirty() {
        counted.heard("bekasi", DAY.minusDays(29)).heard("binjai", DAY.minusDays(30));

        assertThat(feeds(DAY))
                .extracting(feed -> feed.lastHeardOn().orElse(null))
                .containsExactly(null, DAY.minusDays(29));

        counted.heard("bekasi", DAY);
        assertThat(feeds(DAY).get(1).lastHeardOn()).contains(DAY);
        assertThat(feeds(DAY.minusDays(1)).get(1).lastHeardOn()).contains(DAY.minusDays(29));
    }

    @Test
    void aRegionIsHeardThroughAnyOfItsParticipants() {
        References both = references.with(government("dinas", "32.16"));
        counted.heard("bekasi", DAY.minusDays(3)).heard("dinas", DAY.minusDays(1));

        List<RegionFeed> feeds = RegionFeed.all(Published.exactly(counted.figures(), both), DAY);

        assertThat(feeds.get(1).lastHeardOn()).contains(DAY.minusDays(1));
    }

    @Test
    void theLagOfANightIsThatOfTheDayBefore() {
        counted.lag(DAY.minusDays(1), 120, 10).lag(DAY, 600, 10);

        List<RegionFeed> live = feeds(DAY);
        List<RegionFeed> night = RegionFeed.all(Published.inNight(DAY, counted.figures(), references), DAY);

        assertThat(live.get(1).lag().value().value()).isEqualByComparingTo("10");
        assertThat(night.get(1).lag().value().value()).isEqualByComparingTo("2");
    }

    @Test
    void nobodyIsSilentOnTheDayOfANightWhichHadJustBegun() {
        Publication night = Published.inNight(DAY, counted.figures(), references);

        assertThat(night.isSilent("32.16", DAY)).isFalse();
        assertThat(night.isSilent("32.16", DAY.minusDays(1))).isTrue();
        assertThat(Published.exactly(counted.figures(), references).isSilent("32.16", DAY))
                .isTrue();
    }

    private List<RegionFeed> feeds(LocalDate day) {
        return RegionFeed.all(Published.exactly(counted.figures(), references), day);
    }

    private static Participant government(String id, String region) {
        return Participant.newBuilder()
                .setParticipantId(id)
                .setName(id)
                .setKind(ParticipantKind.REGION)
                .setRegions(List.of(region))
                .setRecordKinds(List.of())
                .setAgreementNumber("1")
                .setSignedOn(SIGNED)
                .setStatus(ParticipantStatus.LIVE)
                .build();
    }
}
