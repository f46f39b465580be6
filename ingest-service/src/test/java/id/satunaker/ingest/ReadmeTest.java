package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.readme.DeclaredSettings;
import id.satunaker.schemas.readme.Readme;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void documentsEverySettingAndItsDefault() {
        assertThat(Readme.ofModule().settings()).isEqualTo(DeclaredSettings.of("id.satunaker.ingest"));
    }
}
