package id.satunaker.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.region.Region.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void hasTheNation38ProvincesAnd514KabupatenAndKota() {
        Map<Level, Long> counts =
                Regions.all().stream().collect(Collectors.groupingBy(Region::level, Collectors.counting()));

        assertThat(counts)
                .isEqualTo(Map.of(Level.NATION, 1L, Level.PROVINCE, 38L, Level.KABUPATEN, 416L, Level.KOTA, 98L));
    }

    @Test
    void ordersTheNationBeforeProvincesBeforeRegionsByCode() {
        List<String> codes = Regions.all().stream().map(Region::code).toList();

        assertThat(codes)
                .startsWith("ID", "11", "12")
                .endsWith("96.05", "96.71")
                .doesNotHaveDuplicates();
        assertThat(codes.subList(1, 39)).isSorted();
        assertThat(codes.subList(39, codes.size())).isSorted().allMatch(code -> code.matches("\\d\\d\\.\\d\\d"));
    }

    @Test
    void marksTheEightSignatories() {
        assertThat(Regions.signatories())
                .extracting(Region::code, Region::name)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"12.09\", \"Kabupaten Asahan\")",
                        "(\"12.75\", \"Kota Binjai\")",
                        "(\"13.03\", \"Kabupaten Sijunjung\")",
                        "(\"32.13\", \"Kabupaten Subang\")",
                        "(\"32.16\", \"Kabupaten Bekasi\")",
                        "(\"32.73\", \"Kota Bandung\")",
                        "(\"33.25\", \"Kabupaten Batang\")",
                        "(\"82.04\", \"Kabupaten Halmahera Selatan\")");
    }

    @Test
    void namesAreasAsPeopleWriteThem() {
        assertThat(List.of("ID", "31", "34", "31.01", "73.10"))
                .extracting(code -> Regions.find(code).orElseThrow().name())
                .containsExactly(
                        "Indonesia",
                        "DKI Jakarta",
                        "DI Yogyakarta",
                        "Kabupaten Administrasi Kepulauan Seribu",
                        "Kabupaten Pangkajene dan Kepulauan");
    }

    @Test
    void findsEveryRegionsProvince() {
        assertThat(Regions.all())
                .filteredOn(region -> Regions.isRegion(region.code()))
                .hasSize(514)
                .allSatisfy(region -> assertThat(Regions.find(Regions.provinceOf(region.code())))
                        .get()
                        .extracting(Region::level)
                        .isEqualTo(Level.PROVINCE));
    }

    @Test
    void takesOnlyDottedCodesOfKabupatenAndKotaForRegions() {
        assertThat(List.of("32.16", "12.75")).allMatch(Regions::isRegion);
        assertThat(List.of("3216", "32", "ID", "", "99.99", "32.16 ", "1276")).noneMatch(Regions::isRegion);
    }
}
